using System.Text;
using System.Text.Json;
using FactCheck.Text;
using FactCheck.Text.Structure;

namespace FactCheck.Core.Articles;

/// <summary>A text's sentences in the short form a revision keeps: <c>[[0,57,"Headline"],[58,…]]</c>.</summary>
public static class TextOutline
{
    /// <summary>What the engine read, as an outline.</summary>
    public static IReadOnlyList<OutlineSentence> Of(ArticleReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return [.. reading.Sentences.Select(sentence => new OutlineSentence(sentence.Span, sentence.Structure))];
    }

    /// <summary>Writes an outline.</summary>
    public static string Encode(IEnumerable<OutlineSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var sentence in sentences)
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(sentence.Span.Start);
                writer.WriteNumberValue(sentence.Span.End);
                writer.WriteStringValue(sentence.Structure.ToString());
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Reads an outline.</summary>
    /// <exception cref="JsonException">The text is no outline.</exception>
    public static IReadOnlyList<OutlineSentence> Decode(string outline)
    {
        using var document = JsonDocument.Parse(outline);
        return [.. document.RootElement.EnumerateArray().Select(entry => new OutlineSentence(
            new Span(entry[0].GetInt32(), entry[1].GetInt32()),
            Enum.TryParse<StructureKind>(entry[2].GetString(), out var structure)
                ? structure
                : throw new JsonException($"{entry[2]} is no structure.")))];
    }
}
