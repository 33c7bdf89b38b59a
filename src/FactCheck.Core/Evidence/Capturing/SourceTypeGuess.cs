using AngleSharp.Dom;

namespace FactCheck.Core.Evidence.Capturing;

/// <summary>Guesses what sort of document stands at an address: by what it is, by who keeps it, by what it says of itself.</summary>
internal static class SourceTypeGuess
{
    private static readonly string[] Networks =
    [
        "x.com", "twitter.com", "facebook.com", "instagram.com", "threads.net", "threads.com", "bsky.app", "tiktok.com", "reddit.com",
        "linkedin.com", "mastodon.social", "truthsocial.com", "t.me", "vk.com",
    ];

    private static readonly string[] Pictures = ["youtube.com", "youtu.be", "vimeo.com", "flickr.com", "dailymotion.com"];

    private static readonly string[] Law =
    [
        "congress.gov", "govinfo.gov", "supremecourt.gov", "uscourts.gov", "courtlistener.com", "law.cornell.edu", "legislation.gov.uk",
        "judiciary.uk", "eur-lex.europa.eu", "curia.europa.eu", "federalregister.gov", "ecfr.gov", "gesetze-im-internet.de",
    ];

    private static readonly string[] Research =
        ["doi.org", "arxiv.org", "pubmed.ncbi.nlm.nih.gov", "pmc.ncbi.nlm.nih.gov", "jstor.org", "ssrn.com", "biorxiv.org", "medrxiv.org"];

    private static readonly string[] Tables = ["data.gov", "data.worldbank.org", "data.census.gov", "fred.stlouisfed.org", "ourworldindata.org"];

    public static SourceType Of(Uri address, string? mediaType, IDocument? page)
    {
        var host = address.IdnHost;
        if (IsOf(host, Networks))
            return SourceType.SocialPost;
        if (IsOf(host, Pictures) || Begins(mediaType, "image/") || Begins(mediaType, "video/"))
            return SourceType.PhotoOrVideo;
        if (Begins(mediaType, "audio/"))
            return SourceType.RecordingOrTranscript;
        if (IsOf(host, Law))
            return SourceType.LawOrCourtRecord;
        if (IsOf(host, Research))
            return SourceType.Academic;
        if (IsOf(host, Tables) || mediaType is "text/csv" or "application/vnd.ms-excel"
            || Begins(mediaType, "application/vnd.openxmlformats-officedocument.spreadsheetml"))
            return SourceType.DataSet;
        return Declared(page) ?? (IsOfState(host) ? SourceType.OfficialStatement : Otherwise(mediaType, page));
    }

    private static SourceType? Declared(IDocument? page)
    {
        if (page is null)
            return null;
        if (page.QuerySelector("meta[name='citation_title' i], meta[name='citation_doi' i]") is not null)
            return SourceType.Academic;

        // The name of a type is enough of the script: what it describes is read elsewhere.
        var scripts = page.QuerySelectorAll("script[type='application/ld+json' i]").Take(20).Select(script => script.TextContent).ToList();
        bool Says(string type) => scripts.Exists(script => script.Contains($"\"{type}\"", StringComparison.OrdinalIgnoreCase));
        return Says("ScholarlyArticle") ? SourceType.Academic
            : Says("Dataset") ? SourceType.DataSet
            : Says("Legislation") ? SourceType.LawOrCourtRecord
            : Says("NewsArticle") || Says("ReportageNewsArticle") || Says("LiveBlogPosting") ? SourceType.NewsReport
            : null;
    }

    private static SourceType Otherwise(string? mediaType, IDocument? page) =>
        mediaType == "application/pdf" ? SourceType.PrimaryDocument
        : page?.QuerySelector("meta[property='og:type' i]")?.GetAttribute("content") == "article" ? SourceType.NewsReport
        : SourceType.Other;

    private static bool IsOfState(string host)
    {
        var labels = host.Split('.');
        return labels[^1] is "gov" or "mil"
            || (labels.Length > 2 && labels[^2] is "gov" or "gouv" or "gob" or "gv" or "govt" or "mil")
            || IsOf(host, ["europa.eu", "bund.de", "un.org", "who.int", "nato.int", "admin.ch"]);
    }

    private static bool IsOf(string host, string[] sites) => Array.Exists(sites, site =>
        host.Equals(site, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{site}", StringComparison.OrdinalIgnoreCase));

    private static bool Begins(string? mediaType, string start) => mediaType?.StartsWith(start, StringComparison.OrdinalIgnoreCase) == true;
}
