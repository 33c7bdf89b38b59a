using FactCheck.Core.Evidence;

namespace FactCheck.Core.Verdicts;

/// <summary>What the check of the wording found. Never shown as a truth rating.</summary>
public enum WordingFinding
{
    Exact,
    Close,
    NotInTheseWords,
    NotSaid,
    CannotConfirm,
}

/// <summary>One version of a claim's verdict, as submitted. Never overwritten.</summary>
public sealed partial class Verdict
{
    /// <summary>Longest rationale, in UTF-16 code units.</summary>
    public const int RationaleMaxLength = 20_000;

    /// <summary>Shortest rationale, in UTF-16 code units.</summary>
    public const int RationaleMinLength = 20;

    private readonly List<CitedEvidence> cited = [];

    private Verdict()
    {
    }

    public Guid Id { get; private set; }

    public Guid ClaimId { get; private set; }

    /// <summary>Version, counting from 1 per claim.</summary>
    public int Number { get; private set; }

    public Guid AuthorId { get; private set; }

    public Guid? RatingId { get; private set; }

    public Rating? Rating { get; private set; }

    public WordingFinding? Finding { get; private set; }

    /// <summary>Markdown.</summary>
    public string Rationale { get; private set; } = "";

    public DateOnly AsOf { get; private set; }

    public DateTimeOffset SubmittedAt { get; private set; }

    /// <summary>Taken back by its author before any sign-off.</summary>
    public bool Withdrawn { get; private set; }

    /// <summary>Lower-case hex SHA-256 of everything an approval binds.</summary>
    public string ContentHash { get; private set; } = "";

    public IReadOnlyList<CitedEvidence> Cited => cited;

    /// <summary>Who wrote earlier versions of which the rating, the finding or a sentence of the rationale stands in this one.</summary>
    public List<Guid> CarriedFrom { get; private set; } = [];
}

/// <summary>Evidence a verdict rests on, its citation as it stood on submission.</summary>
public sealed partial class CitedEvidence
{
    private CitedEvidence()
    {
    }

    public Guid Id { get; private set; }

    public Guid VerdictId { get; private set; }

    public Guid EvidenceId { get; private set; }

    public int Ordinal { get; private set; }

    public Stance Stance { get; private set; }

    public string? Quotation { get; private set; }

    public string? Locator { get; private set; }

    /// <summary>Title, author, publisher and date as they stood.</summary>
    public string Citation { get; private set; } = "";

    /// <summary>The source's URL as it stood.</summary>
    public string? Url { get; private set; }

    /// <summary>The day the source was seen.</summary>
    public DateOnly SeenOn { get; private set; }

    /// <summary>SHA-256 of the file's bytes; null for a bare URL.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>Who attached or edited it: such an editor may not approve.</summary>
    public List<Guid> WorkedOnBy { get; private set; } = [];
}
