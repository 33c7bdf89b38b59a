using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>Sources as CSL-JSON. Their type and rank, for which it has no names, stand in its object <c>custom</c>.</summary>
internal static class CslFile
{
    private const string Type = "sourceType";
    private const string Primary = "primary";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The entries of a file: a list of them, or one alone.</summary>
    public static IReadOnlyList<JsonElement> Entries(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => [.. root.EnumerateArray()],
        JsonValueKind.Object when root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array => [.. items.EnumerateArray()],
        _ => [root],
    };

    /// <summary>What they are as sources.</summary>
    public static IReadOnlyList<BibliographyItem> Read(IReadOnlyList<JsonElement> entries) => [.. entries.Select((entry, place) =>
        entry.ValueKind == JsonValueKind.Object
            ? Item(entry, place + 1)
            : new BibliographyItem(place + 1, "", null, "It is not an entry of CSL-JSON."))];

    /// <summary>Writes them.</summary>
    public static string Write(IReadOnlyList<SourceDetails> sources)
    {
        var keys = new CitationKeys();
        return new JsonArray([.. sources.Select(source => Entry(keys.Next(source), source))]).ToJsonString(Written) + "\n";
    }

    private static BibliographyItem Item(JsonElement entry, int place)
    {
        var type = Text(entry, "type") ?? "";
        var (url, doi) = (Text(entry, "URL"), Doi.Of(Text(entry, "DOI")));
        var (container, publisher) = (Text(entry, "container-title"), Text(entry, "publisher"));
        var custom = entry.TryGetProperty("custom", out var own) && own.ValueKind == JsonValueKind.Object ? own : default(JsonElement?);
        return BibliographyItem.Of(
            place,
            Text(entry, "id") ?? Text(entry, "citation-key") ?? "",
            new SourceDetails(
                Text(entry, "title") ?? "",
                url,
                SourceTypeNames.IsContained(type) ? container ?? publisher : publisher ?? container,
                PeopleNamed.Join(CslNames.Read(entry, "author")),
                Day(entry),
                SourceTypeNames.OfCsl(type, custom is { } said ? Text(said, Type) : null, url),
                custom is { } ranked && ranked.TryGetProperty(Primary, out var primary) && primary.ValueKind == JsonValueKind.True),
            doi);
    }

    /// <summary>A text or a number; some write years and keys as numbers.</summary>
    private static string? Text(JsonElement entry, string name)
    {
        if (!entry.TryGetProperty(name, out var value))
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
        return text.Length == 0 ? null : text;
    }

    private static string? Day(JsonElement entry)
    {
        if (!entry.TryGetProperty("issued", out var issued) || issued.ValueKind != JsonValueKind.Object)
            return null;
        if (!issued.TryGetProperty("date-parts", out var dates) || dates.ValueKind != JsonValueKind.Array || dates.GetArrayLength() == 0
            || dates[0].ValueKind != JsonValueKind.Array)
            return WrittenDay.Iso(Text(issued, "raw") ?? Text(issued, "literal"));
        var parts = dates[0].EnumerateArray().Select(part => part.ToString()).ToList();
        return WrittenDay.Of(parts.ElementAtOrDefault(0), parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
    }

    private static JsonObject Entry(string key, SourceDetails source)
    {
        var type = SourceTypeNames.ToCsl(source.Type);
        var entry = new JsonObject { ["id"] = key, ["type"] = type, ["title"] = source.Title };
        if (source.Author is { } author)
            entry["author"] = new JsonArray(new JsonObject { ["literal"] = author });
        if (source.Publisher is { } publisher)
            entry[SourceTypeNames.IsContained(type) ? "container-title" : "publisher"] = publisher;
        if (source.Published is { } day)
            entry["issued"] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray([.. day.Split('-').Select(part => (JsonNode)int.Parse(part, CultureInfo.InvariantCulture))])) };
        if (source.Url is { } url)
            entry["URL"] = url;
        if (Doi.Of(source.Url) is { } doi)
            entry["DOI"] = doi;
        entry["custom"] = new JsonObject { [Type] = source.Type.ToString(), [Primary] = source.Primary };
        return entry;
    }
}
