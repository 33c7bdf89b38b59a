using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactCheck.Core.Revisions;

/// <summary>A passage with what gives it its sense.</summary>
/// <param name="SentenceBefore">Null at the beginning of the text or after a heading.</param>
/// <param name="Sentence">The sentence, or sentences, the passage stands in, whole.</param>
/// <param name="Passage">The words themselves.</param>
/// <param name="Speaker">Who says it; null when the article itself speaks.</param>
public sealed record WordedContext(string? SentenceBefore, string Sentence, string Passage, string? Speaker)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is not the same in another wording of the same passage.</summary>
    public ChangedParts Differences(WordedContext? other)
    {
        if (other is null)
            return ChangedParts.Passage;

        return (Passage == other.Passage ? ChangedParts.None : ChangedParts.Passage)
            | (Sentence == other.Sentence ? ChangedParts.None : ChangedParts.Sentence)
            | (SentenceBefore == other.SentenceBefore ? ChangedParts.None : ChangedParts.SentenceBefore)
            | (Speakers.AreSame(Speaker, other.Speaker) ? ChangedParts.None : ChangedParts.Speaker);
    }

    internal static string Write(IEnumerable<WordedContext> contexts) => JsonSerializer.Serialize(contexts, Plain);

    internal static IReadOnlyList<WordedContext> Read(string json) => JsonSerializer.Deserialize<List<WordedContext>>(json, Plain)!;
}
