using System.Text.Json;
using FactCheck.Text;

namespace FactCheck.Core.Revisions;

/// <summary>Where everything that stood in the article's earlier texts stands in a new one, as found when it came in. Never edited.</summary>
public sealed class Anchoring
{
    private Anchoring()
    {
    }

    public Guid Id { get; private set; }

    public Guid ArticleId { get; private set; }

    /// <summary>The new revision.</summary>
    public Guid RevisionId { get; private set; }

    /// <summary>The revision it took the place of.</summary>
    public Guid BasedOnId { get; private set; }

    /// <summary>The lines as JSON: <c>[["revision",start,end,"Exact",10000,start,end],…]</c>; the last two are left out for what is gone.</summary>
    public string Anchors { get; private set; } = "[]";

    internal static Anchoring Of(Guid articleId, Guid revisionId, Guid basedOnId, IEnumerable<AnchorEntry> entries) => new()
    {
        Id = Guid.CreateVersion7(),
        ArticleId = articleId,
        RevisionId = revisionId,
        BasedOnId = basedOnId,
        Anchors = Encode(entries),
    };

    /// <summary>Reads the lines.</summary>
    /// <exception cref="JsonException">The text is no anchoring.</exception>
    internal static IReadOnlyList<AnchorEntry> Decode(string anchors)
    {
        using var document = JsonDocument.Parse(anchors);
        return [.. document.RootElement.EnumerateArray().Select(line => new AnchorEntry(
            line[0].GetGuid(),
            new Span(line[1].GetInt32(), line[2].GetInt32()),
            Enum.Parse<AnchoredBy>(line[3].GetString()!),
            line[4].GetInt32(),
            line.GetArrayLength() > 5 ? new Span(line[5].GetInt32(), line[6].GetInt32()) : null))];
    }

    private static string Encode(IEnumerable<AnchorEntry> entries)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var entry in entries)
                Write(writer, entry);
            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter writer, AnchorEntry entry)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(entry.FromRevisionId);
        writer.WriteNumberValue(entry.From.Start);
        writer.WriteNumberValue(entry.From.End);
        writer.WriteStringValue(entry.Method.ToString());
        writer.WriteNumberValue(entry.Score);
        if (entry.Place is { } place)
        {
            writer.WriteNumberValue(place.Start);
            writer.WriteNumberValue(place.End);
        }

        writer.WriteEndArray();
    }
}
