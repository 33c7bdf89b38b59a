namespace FactCheck.Core.Evidence;

/// <summary>What a source says to a claim.</summary>
public enum Stance
{
    Supports,
    Refutes,
    Context,
}

/// <summary>How a place in a source is named.</summary>
public enum LocatorKind
{
    None,
    Page,
    Paragraph,
    Time,
}

/// <summary>A source put to work for one claim.</summary>
public sealed partial class PieceOfEvidence
{
    /// <summary>Longest quotation or note, in UTF-16 code units.</summary>
    public const int NoteMaxLength = 4000;

    /// <summary>Longest locator, in UTF-16 code units.</summary>
    public const int LocatorMaxLength = 200;

    private PieceOfEvidence()
    {
    }

    public Guid Id { get; private set; }

    public Guid ClaimId { get; private set; }

    public Guid SourceId { get; private set; }

    public Source Source { get; private set; } = null!;

    public Stance Stance { get; private set; }

    public string? Quotation { get; private set; }

    public LocatorKind LocatorKind { get; private set; }

    /// <summary>Page, paragraph or time code, as written.</summary>
    public string? Locator { get; private set; }

    public DateOnly SeenOn { get; private set; }

    public string? Note { get; private set; }

    public Guid AttachedById { get; private set; }

    /// <summary>Who attached it or edited it since: none of them may approve a verdict that cites it.</summary>
    public List<Guid> WorkedOnBy { get; private set; } = [];

    public DateTimeOffset AttachedAt { get; private set; }

    /// <summary>Removed evidence stays in the record and is shown nowhere else.</summary>
    public bool Removed { get; private set; }

    public int Version { get; private set; }
}
