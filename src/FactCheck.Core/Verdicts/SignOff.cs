namespace FactCheck.Core.Verdicts;

/// <summary>What an editor decided.</summary>
public enum Decision
{
    Approve,
    RequestChanges,
}

/// <summary>An editor's decision on one verdict version.</summary>
public sealed partial class SignOff
{
    /// <summary>Longest comment, in UTF-16 code units.</summary>
    public const int CommentMaxLength = 4000;

    private SignOff()
    {
    }

    public Guid Id { get; private set; }

    public Guid ClaimId { get; private set; }

    public Guid VerdictId { get; private set; }

    public Guid EditorId { get; private set; }

    public Decision Decision { get; private set; }

    public string? Comment { get; private set; }

    /// <summary>The content hash the editor saw and signed.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Signed by the verdict's own author on a desk of one.</summary>
    public bool SelfApproved { get; private set; }

    public DateTimeOffset At { get; private set; }
}
