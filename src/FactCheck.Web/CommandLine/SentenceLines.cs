using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Text;

namespace FactCheck.Web.CommandLine;

/// <summary>Writes sentences one per line. The JSON keys are a contract with programs outside.</summary>
internal static class SentenceLines
{
    private const int Decimals = 6;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One JSON object per sentence.</summary>
    public static void WriteJson(Stream output, string text, IReadOnlyList<ReadSentence> sentences)
    {
        using var writer = new Utf8JsonWriter(output, Readable);
        for (var index = 0; index < sentences.Count; index++)
        {
            Write(writer, index, text, sentences[index]);
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }
    }

    private static void Write(Utf8JsonWriter writer, int index, string text, ReadSentence sentence)
    {
        writer.WriteStartObject();
        writer.WriteNumber("index", index);
        writer.WriteNumber("start", sentence.Span.Start);
        writer.WriteNumber("end", sentence.Span.End);
        writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(sentence.Structure.ToString()));
        writer.WriteString("text", sentence.Span.Of(text));
        writer.WriteString("speaker", sentence.Speaker);
        writer.WriteStartArray("quotes");
        foreach (var quote in sentence.Quotes)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", quote.Start);
            writer.WriteNumber("end", quote.End);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("form", sentence.Form.ToString());
        writer.WriteString("claimKind", sentence.Kind.ToString());
        writer.WriteNumber("checkWorthiness", Math.Round(sentence.Chance, Decimals));
        writer.WriteBoolean("worthChecking", sentence.WorthChecking);
        writer.WriteStartArray("reasons");
        foreach (var reason in sentence.Reasons)
            writer.WriteStringValue(reason);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
