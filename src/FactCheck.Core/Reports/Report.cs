namespace FactCheck.Core.Reports;

/// <summary>What is written for an article's report besides its claims; one per article, under the article's key.</summary>
public sealed class Report
{
    /// <summary>Longest headline, in UTF-16 code units.</summary>
    public const int HeadlineMaxLength = 300;

    /// <summary>Longest summary, in UTF-16 code units.</summary>
    public const int SummaryMaxLength = 4000;

    private Report()
    {
    }

    public Guid ArticleId { get; private set; }

    public string? Headline { get; private set; }

    public string? Summary { get; private set; }

    /// <summary>Keys of claims in the order of the report; claims that are not listed follow in the order of the text.</summary>
    public List<Guid> ClaimOrder { get; private set; } = [];

    public int Version { get; private set; }
}
