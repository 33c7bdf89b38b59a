using FactCheck.Core.Articles;
using FactCheck.Text.Claims;

namespace FactCheck.Core.Claims;

/// <summary>How far the work on a claim is.</summary>
public enum ClaimState
{
    Suggested,
    ToDo,
    InProgress,
    Submitted,
    Approved,
    ChangesRequested,
    Adjudication,
    SetAside,
    Merged,
    Split,
}

/// <summary>What harm a wrong answer could do.</summary>
public enum Risk
{
    None,
    Harm,
    Legal,
}

/// <summary>One checkable statement.</summary>
public sealed partial class Claim
{
    /// <summary>Longest statement, in UTF-16 code units.</summary>
    public const int StatementMaxLength = 1000;

    /// <summary>Longest note, occasion and the like, in UTF-16 code units.</summary>
    public const int NoteMaxLength = 4000;

    private readonly List<Passage> passages = [];

    private readonly List<ClaimClaimant> claimants = [];

    private Claim()
    {
    }

    public Guid Id { get; private set; }

    public Guid ArticleId { get; private set; }

    /// <summary>Per article, given on accept or add, never reused; null for a suggestion.</summary>
    public int? Number { get; private set; }

    public ClaimState State { get; private set; }

    public string Statement { get; private set; } = "";

    public Form Form { get; private set; }

    public Kind Kind { get; private set; }

    public Check Check { get; private set; }

    public Worth Worth { get; private set; }

    /// <summary>Calibrated chance that an editor would pick it, in ten-thousandths (0 to 10,000).</summary>
    public int Chance { get; private set; }

    /// <summary>What made the worth, readable.</summary>
    public List<string> Reasons { get; private set; } = [];

    /// <summary>Where the splitter proposes to split it: start and end of each part in turn; empty when it does not.</summary>
    public List<int> Halves { get; private set; } = [];

    /// <summary>When it was said: a partial date, or null.</summary>
    public string? SaidOn { get; private set; }

    /// <summary>The date is the latest it can have been.</summary>
    public bool SaidOnIsLatest { get; private set; }

    /// <summary>The occasion.</summary>
    public string? SaidAt { get; private set; }

    /// <summary>URLs where it appears.</summary>
    public List<string> Appearances { get; private set; } = [];

    public Guid? AssigneeId { get; private set; }

    public Risk Risk { get; private set; }

    public DateTimeOffset? Due { get; private set; }

    public SetAsideReason? SetAsideReason { get; private set; }

    public string? SetAsideNote { get; private set; }

    /// <summary>Why it was last reopened.</summary>
    public string? ReopenReason { get; private set; }

    public Guid? MergedIntoId { get; private set; }

    public Guid? SplitFromId { get; private set; }

    /// <summary>Where its first passage starts: lists are in the order of the text.</summary>
    public int Position { get; private set; }

    public Guid? AddedById { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it last changed state.</summary>
    public DateTimeOffset StateSince { get; private set; }

    /// <summary>Who changed statement, passages, claimants or check since the claim was taken: none of them may approve it.</summary>
    public List<Guid> WordedBy { get; private set; } = [];

    /// <summary>The verdict version that is submitted, approved or sent back; null before the first.</summary>
    public Guid? CurrentVerdictId { get; private set; }

    /// <summary>Rises with any change to the claim or anything in it.</summary>
    public int Version { get; private set; }

    /// <summary>Rises when wording, passages, claimants, form, kind, check or appearances change.</summary>
    public int WordingVersion { get; private set; }

    /// <summary>Rises when assignee, risk or due date change.</summary>
    public int PlanningVersion { get; private set; }

    public IReadOnlyList<Passage> Passages => passages;

    /// <summary>Outermost first; empty when the article itself speaks.</summary>
    public IReadOnlyList<ClaimClaimant> Claimants => claimants;
}
