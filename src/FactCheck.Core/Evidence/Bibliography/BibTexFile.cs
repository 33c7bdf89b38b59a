using System.Text;

namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>Sources as BibTeX, which has nothing for their type and rank: those stand in fields of our own, which others pass over.</summary>
internal static class BibTexFile
{
    /// <summary>What a file's entries are as sources.</summary>
    public static IReadOnlyList<BibliographyItem> Read(IReadOnlyList<BibTexEntry> entries) => [.. entries.Select((entry, place) =>
        entry.Fault is { } fault
            ? new BibliographyItem(place + 1, entry.Key, null, FormattableString.Invariant($"The entry that begins in line {entry.Line} cannot be read: {fault}."))
            : Item(entry, place + 1))];

    /// <summary>Writes them.</summary>
    public static string Write(IReadOnlyList<SourceDetails> sources)
    {
        var text = new StringBuilder();
        var keys = new CitationKeys();
        foreach (var source in sources)
            Append(text, keys.Next(source), source);
        return text.ToString();
    }

    private static BibliographyItem Item(BibTexEntry entry, int place)
    {
        var doi = Doi.Of(LatexText.Verbatim(entry.Field("doi") ?? ""));
        var url = entry.Field("url") ?? (entry.Field("howpublished") is { } how && how.Contains("://", StringComparison.Ordinal) ? how : null);
        var address = url is null ? null : LatexText.Verbatim(url);
        return BibliographyItem.Of(
            place,
            entry.Key,
            new SourceDetails(
                LatexText.Plain(entry.Field("title", "booktitle") ?? ""),
                string.IsNullOrEmpty(address) ? null : address,
                Publisher(entry),
                PeopleNamed.Join(BibTexNames.Read(entry.Field("author", "editor") ?? "")),
                WrittenDay.Iso(entry.Field("date")) ?? WrittenDay.Of(entry.Field("year"), LatexText.Plain(entry.Field("month") ?? ""), entry.Field("day")),
                SourceTypeNames.OfBibTex(entry, doi, address),
                entry.Field("primarysource") == "true"),
            doi);
    }

    private static string? Publisher(BibTexEntry entry) =>
        entry.Field("journaltitle", "journal", "publisher", "organization", "institution", "school") is { } named ? LatexText.Plain(named) : null;

    private static void Append(StringBuilder text, string key, SourceDetails source)
    {
        var isArticle = source.Type is SourceType.Academic or SourceType.NewsReport;
        text.Append('@').Append(isArticle ? "article" : "misc").Append('{').Append(key);
        Field(text, "title", $"{{{LatexText.Escape(source.Title)}}}");
        // The desk keeps an author as one text: which word is the family's name is not known, so the braces keep it whole.
        Field(text, "author", source.Author is { } author ? $"{{{LatexText.Escape(author)}}}" : null);
        Field(text, isArticle ? "journal" : "publisher", source.Publisher is { } publisher ? LatexText.Escape(publisher) : null);
        Field(text, "date", source.Published);
        Field(text, "year", source.Published?[..4]);
        Field(text, "month", source.Published is { Length: >= 7 } whole ? whole[5..7] : null);
        Field(text, "url", source.Url is { } url ? Address(url) : null);
        Field(text, "doi", Doi.Of(source.Url) is { } doi ? Address(doi) : null);
        Field(text, "entrysubtype", source.Type == SourceType.NewsReport ? "newspaper" : null);
        Field(text, "sourcetype", source.Type.ToString());
        Field(text, "primarysource", source.Primary ? "true" : null);
        text.Append("\n}\n\n");
    }

    private static void Field(StringBuilder text, string name, string? value)
    {
        if (value is not null)
            text.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');
    }

    // Braces and backslashes have no place in an address, and would break the entry.
    private static string Address(string url) => url
        .Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
}
