namespace FactCheck.Core.Articles;

/// <summary>What is known of an article besides its text, as typed; empty fields are null.</summary>
internal sealed record ArticleDetails
{
    public ArticleDetails(
        string title,
        string? byline,
        string? publication,
        string? url,
        string? published,
        string language,
        DateTimeOffset? due)
    {
        Title = title.Trim();
        Byline = Filled(byline);
        Publication = Filled(publication);
        Url = WebAddress.Canonical(url);
        Published = Filled(published);
        Language = language.Trim();
        Due = due is { } time ? DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds()) : null;
    }

    public string Title { get; }

    public string? Byline { get; }

    public string? Publication { get; }

    public string? Url { get; }

    public string? Published { get; }

    public string Language { get; }

    public DateTimeOffset? Due { get; }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
