using FactCheck.Core.Gate;
using FactCheck.Core.People;
using static FactCheck.Core.Claims.ClaimAction;
using static FactCheck.Core.Claims.ClaimState;

namespace FactCheck.Core.Claims;

/// <summary>Who a row of the life table allows; any one of those named is enough.</summary>
[Flags]
public enum Who
{
    /// <summary>Any reviewer.</summary>
    Reviewer = 1,

    /// <summary>Any editor.</summary>
    Editor = 2,

    /// <summary>Who has it.</summary>
    Assignee = 4,

    /// <summary>Any reviewer, as long as nobody has it.</summary>
    ReviewerWhileUnassigned = 8,

    /// <summary>Any editor, as long as nobody has it.</summary>
    EditorWhileUnassigned = 16,

    /// <summary>Any editor, as long as somebody has it.</summary>
    EditorWhileAssigned = 32,

    /// <summary>An editor who wrote no part of what is to be decided on; on a desk of one, its editor.</summary>
    UninvolvedEditor = 64,

    /// <summary>Who attached the piece of evidence in question.</summary>
    Attacher = 128,
}

/// <summary>A row of the life table.</summary>
/// <param name="To">The state it leads to; null when the state stays.</param>
public sealed record LifeRow(ClaimAction Action, ClaimState From, Who Who, ClaimState? To);

/// <summary>The life of a claim, as one table that every method of <see cref="Claim"/> asks.</summary>
public static class ClaimLife
{
    private const Who Anyone = Who.Reviewer | Who.Editor;

    private static readonly ClaimState[] Open = [Suggested, ToDo, InProgress, ChangesRequested];

    private static readonly ClaimState[] AtWork = [ToDo, InProgress, ChangesRequested];

    /// <summary>Every row.</summary>
    public static IReadOnlyList<LifeRow> Table { get; } =
    [
        new(Accept, Suggested, Anyone, ToDo),
        .. Rows(Reword, Open, Who.Assignee | Who.Editor | Who.ReviewerWhileUnassigned),
        .. Rows(AttachEvidence, [.. AtWork, Submitted], Anyone),
        .. Rows(ChangeEvidence, [.. AtWork, Submitted], Who.Attacher | Who.Assignee | Who.Editor),
        .. Rows(Assign, AtWork, Who.Editor),
        .. Rows(Take, AtWork, Who.ReviewerWhileUnassigned | Who.EditorWhileUnassigned),
        .. Rows(HandBack, AtWork, Who.Assignee | Who.EditorWhileAssigned, ToDo),
        .. Rows(Plan, [.. AtWork, Submitted], Who.Editor),
        new(Start, ToDo, Who.Assignee, InProgress),
        .. Rows(Submit, [InProgress, ChangesRequested], Who.Assignee, Submitted),
        new(Withdraw, Submitted, Who.Assignee, InProgress),
        new(Approve, Submitted, Who.UninvolvedEditor, Approved),
        new(RequestChanges, Submitted, Who.UninvolvedEditor, ChangesRequested),
        new(ConfirmStillHolds, Approved, Who.UninvolvedEditor, null),
        .. Rows(Reopen, [Approved, ClaimState.SetAside], Who.Editor, InProgress),
        .. Rows(ClaimAction.SetAside, [Suggested, ToDo], Anyone, ClaimState.SetAside),
        .. Rows(ClaimAction.SetAside, [InProgress, ChangesRequested], Who.Editor, ClaimState.SetAside),
        .. Rows(ClaimAction.Split, Open, Anyone, ClaimState.Split),
        .. Rows(Merge, Open, Anyone, Merged),
    ];

    /// <summary>Why this person may not do it to the claim as it stands; null when they may.</summary>
    /// <param name="attachedBy">For <see cref="ChangeEvidence"/>: who attached the piece; null means anybody did.</param>
    /// <param name="citedEvidenceBy">For approving, requesting changes and confirming: who worked on the evidence the verdict cites.</param>
    public static Refusal? Refuse(
        ClaimAction action,
        Claim claim,
        Standing actor,
        Guid? attachedBy = null,
        IEnumerable<Guid>? citedEvidenceBy = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(actor);
        if (Table.FirstOrDefault(row => row.Action == action && row.From == claim.State) is not { } row)
            return ClaimRefusals.WrongState(action, claim.State);

        var allowed = Enum.GetValues<Who>().Any(who =>
            row.Who.HasFlag(who) && Fits(who, claim, actor, attachedBy, citedEvidenceBy ?? []));
        if (allowed)
            return null;
        return row.Who == Who.UninvolvedEditor && actor.Is(Roles.Editor)
            ? ClaimRefusals.OwnWork
            : ClaimRefusals.NotAllowed(action, row.Who);
    }

    private static bool Fits(
        Who who, Claim claim, Standing actor, Guid? attachedBy, IEnumerable<Guid> citedEvidenceBy) => who switch
        {
            Who.Reviewer => actor.Is(Roles.Reviewer),
            Who.Editor => actor.Is(Roles.Editor),
            Who.Assignee => claim.AssigneeId == actor.PersonId && Checks(actor),
            Who.ReviewerWhileUnassigned => claim.AssigneeId is null && actor.Is(Roles.Reviewer),
            Who.EditorWhileUnassigned => claim.AssigneeId is null && actor.Is(Roles.Editor),
            Who.EditorWhileAssigned => claim.AssigneeId is not null && actor.Is(Roles.Editor),
            Who.UninvolvedEditor => actor.Is(Roles.Editor) && (actor.WorksAlone
                || (claim.AssigneeId != actor.PersonId
                    && !claim.WordedBy.Contains(actor.PersonId)
                    && !citedEvidenceBy.Contains(actor.PersonId))),
            Who.Attacher => Checks(actor) && (attachedBy is null || attachedBy == actor.PersonId),
            _ => false,
        };

    private static bool Checks(Standing actor) => Permissions.Allow(actor, Permission.CheckClaims);

    private static IEnumerable<LifeRow> Rows(ClaimAction action, ClaimState[] from, Who who, ClaimState? to = null) =>
        from.Select(state => new LifeRow(action, state, who, to));
}
