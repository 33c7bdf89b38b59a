using FactCheck.Core.Gate;

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

    /// <summary>An empty one for an article.</summary>
    internal static Report Begin(Guid articleId) => new() { ArticleId = articleId };

    /// <summary>Writes headline, summary and order.</summary>
    internal Ruling Edit(EditReport wanted)
    {
        Headline = Text(wanted.Headline);
        Summary = Text(wanted.Summary);
        ClaimOrder = [.. wanted.ClaimOrder];
        Version++;
        return new Fact(FactKinds.ReportEdited, ArticleId, ArticleId);
    }

    /// <summary>What somebody else wrote since, field by field, beside what is wanted now.</summary>
    internal IReadOnlyList<FieldConflict> Differences(EditReport yours) =>
    [
        .. FieldDifferences.Between(
            (nameof(Headline), Headline, Text(yours.Headline)),
            (nameof(Summary), Summary, Text(yours.Summary)),
            (nameof(ClaimOrder), string.Join(' ', ClaimOrder), string.Join(' ', yours.ClaimOrder))),
    ];

    private static string? Text(string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();
}
