namespace FactCheck.Core.Articles.Importing;

/// <summary>What was read out of a text, file or page, for a person to correct before it is saved.</summary>
public sealed record ImportedArticle
{
    /// <summary>The text, normalised, its paragraphs apart by blank lines.</summary>
    public required string Text { get; init; }

    /// <summary>The same with captions in their places; null when there are none apart from the text.</summary>
    public string? TextWithCaptions { get; init; }

    /// <summary>The headline; null when none was found, and the page asks.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, without 'By' and without title; null when unknown.</summary>
    public string? Byline { get; init; }

    /// <summary>The paper or site; null when unknown.</summary>
    public string? Publication { get; init; }

    /// <summary>Where it stood; null for a paste or a file that does not say.</summary>
    public string? Url { get; init; }

    /// <summary>Day of publication as an ISO 8601 date, possibly only year or year and month; null when unknown, and the page asks.</summary>
    public string? Published { get; init; }

    /// <summary>BCP 47 tag of the language, such as <c>en</c>; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>What a person should know about how the text was read.</summary>
    public IReadOnlyList<ImportNote> Notes { get; init; } = [];

    /// <summary>Pieces of the page that were taken for something other than the article, each shortened, at most twenty.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>The text as it goes under check: headline and byline above it and captions in it, as a reader saw them.</summary>
    public string TextWithHeadline()
    {
        var text = TextWithCaptions ?? Text;
        var start = text.AsSpan();
        if (Title is null || start.StartsWith(Title, StringComparison.OrdinalIgnoreCase))
            return text;
        var byline = Byline is null || start.StartsWith("By ", StringComparison.Ordinal) ? string.Empty : $"By {Byline}\n\n";
        return $"{Title}\n\n{byline}{text}";
    }
}

/// <summary>A remark on how something was read.</summary>
/// <param name="Code">Stable, for programs and translations.</param>
/// <param name="Sentence">One plain sentence.</param>
public sealed record ImportNote(string Code, string Sentence);
