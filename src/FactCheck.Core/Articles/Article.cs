namespace FactCheck.Core.Articles;

/// <summary>What is worth checking in an article.</summary>
public enum Mode
{
    /// <summary>What is worth checking is picked.</summary>
    ChosenClaims,
}

/// <summary>How far the article is; Ready is derived, never stored.</summary>
public enum ArticleStage
{
    /// <summary>Imported, not split.</summary>
    Draft,

    /// <summary>Split, being checked.</summary>
    InReview,
}

/// <summary>A text under check.</summary>
public sealed partial class Article
{
    /// <summary>Longest title, in UTF-16 code units.</summary>
    public const int TitleMaxLength = 300;

    /// <summary>Longest byline or publication, in UTF-16 code units.</summary>
    public const int NameMaxLength = 200;

    /// <summary>Longest URL, in UTF-16 code units.</summary>
    public const int UrlMaxLength = 2048;

    private Article()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Counts up over the desk from 1; shown as A12.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>What lists are ordered by: the title, folded to upper case.</summary>
    public string SortTitle { get; private set; } = "";

    public string? Byline { get; private set; }

    public string? Publication { get; private set; }

    public string? Url { get; private set; }

    /// <summary>Publication date, possibly partial: <c>2026</c>, <c>2026-11</c> or <c>2026-11-04</c>.</summary>
    public string? Published { get; private set; }

    /// <summary>BCP 47.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>Press time.</summary>
    public DateTimeOffset? Due { get; private set; }

    public Mode Mode { get; private set; }

    public ArticleStage Stage { get; private set; }

    public Guid CurrentRevisionId { get; private set; }

    public Guid ImportedById { get; private set; }

    public DateTimeOffset ImportedAt { get; private set; }

    /// <summary>The number the next accepted or added claim gets; never goes back.</summary>
    public int NextClaimNumber { get; private set; } = 1;

    /// <summary>Sentences that count for coverage.</summary>
    public int SentencesTotal { get; private set; }

    /// <summary>Of these, accounted for.</summary>
    public int SentencesCovered { get; private set; }

    /// <summary>On a desk of one: the standing reason for approving one's own verdicts in this article.</summary>
    public string? SoleApprovalReason { get; private set; }

    /// <summary>Rises when the metadata is corrected.</summary>
    public int Version { get; private set; }
}
