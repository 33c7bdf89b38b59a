using AngleSharp.Dom;

namespace FactCheck.Core.Articles.Importing.Html;

/// <summary>What a page says about its article, in its head or beside the text.</summary>
/// <param name="Title">The title it declares.</param>
/// <param name="Heading">The first heading, or the window's title: what is left when it declares none.</param>
internal sealed record HtmlMetadata(
    string? Title, string? Heading, string? Byline, string? Published, string? Publication, string? Language, string? Url)
{
    public static HtmlMetadata Read(IDocument document)
    {
        var meta = new MetaTags(document);
        var json = JsonLd.Read(document);
        var authors = json?.Authors
            ?? meta.First("author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "article:author", "byl");
        return new HtmlMetadata(
            JsonTitle(document, json)
                ?? meta.First("dc.title", "dcterms.title", "og:title", "title", "twitter:title", "parsely-title"),
            Text(document.QuerySelector("h1")) ?? Text(document.QuerySelector("title")),
            BylineText.Clean(authors) ?? BylineText.Clean(PrintedByline.Find(document)),
            FindPublished(document, meta, json),
            meta.First("og:site_name", "application-name") ?? json?.Publisher ?? meta.First("dc.publisher"),
            LanguageTag(document.DocumentElement?.GetAttribute("lang") ?? json?.Language ?? meta.First("og:locale", "content-language", "language")),
            document.QuerySelector("link[rel='canonical' i]")?.GetAttribute("href") ?? meta.First("og:url"));
    }

    /// <summary>Headline and name may differ; the one that is in the window's title is the one readers saw.</summary>
    private static string? JsonTitle(IDocument document, JsonLd? json)
    {
        var window = Text(document.QuerySelector("title")) ?? string.Empty;
        return json is { Headline: { } headline, Name: { } name }
            && !window.Contains(headline, StringComparison.OrdinalIgnoreCase) && window.Contains(name, StringComparison.OrdinalIgnoreCase)
            ? name
            : json?.Headline ?? json?.Name;
    }

    private static string? FindPublished(IDocument document, MetaTags meta, JsonLd? json)
    {
        var machine = new[]
        {
            json?.Published, meta.First("article:published_time"),
            meta.First(
                "parsely-pub-date", "datepublished", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date",
                "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date", "date", "originalpublicationdate",
                "og:article:published_time", "article.published", "cxenseparse:recs:publishtime", "og:published_time"),
        };
        return machine.Select(PartialDate.ReadMachine).FirstOrDefault(day => day is not null) ?? VisibleDate(document);
    }

    private static string? VisibleDate(IDocument document)
    {
        foreach (var element in document.QuerySelectorAll("[itemprop='datePublished'], time[pubdate], article time, header time, main time, time[datetime]").Take(5))
        {
            var day = PartialDate.ReadMachine(element.GetAttribute("content") ?? element.GetAttribute("datetime")) ?? PartialDate.Read(Text(element));
            if (day is not null)
                return day;
        }

        return document.QuerySelectorAll("[class*='date' i], [class*='publish' i], [class*='timestamp' i], [id*='date' i], [class*='byline' i], [class*='meta' i]")
            .Take(30)
            .Select(Text)
            .Where(text => text is { Length: <= 120 })
            .Select(PartialDate.Read)
            .FirstOrDefault(day => day is not null);
    }

    private static string? Text(IElement? element)
    {
        var text = TextTidy.OneLine(element?.TextContent);
        return text.Length == 0 ? null : text;
    }

    private static string? LanguageTag(string? tag)
    {
        var clean = tag?.Trim().Replace('_', '-');
        return clean is { Length: >= 2 and <= 35 } && clean.All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '-') ? clean : null;
    }
}

/// <summary>The meta elements of a page by name, property or itemprop; the first of a name counts.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    public MetaTags(IDocument document)
    {
        foreach (var meta in document.QuerySelectorAll("meta[content]").Take(2000))
        {
            var content = TextTidy.OneLine(meta.GetAttribute("content"));
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            if (content.Length is 0 or > 2000 || name is null)
                continue;
            foreach (var one in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                values.TryAdd(one.Trim(), content);
        }
    }

    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (values.TryGetValue(name, out var value))
                return value;
        }

        return null;
    }
}
