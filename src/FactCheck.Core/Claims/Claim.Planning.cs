using FactCheck.Core.Gate;
using FactCheck.Core.People;

namespace FactCheck.Core.Claims;

/// <content>Who has the claim, how urgent it is, and that work on it began.</content>
public sealed partial class Claim
{
    /// <summary>Gives it to somebody; the same row of the table as taking it when that is the actor and nobody has it.</summary>
    internal Ruling Assign(Standing assignee, Standing actor)
    {
        var takes = assignee.PersonId == actor.PersonId && (AssigneeId is null || !actor.Is(Roles.Editor));
        if (ClaimLife.Refuse(takes ? ClaimAction.Take : ClaimAction.Assign, this, actor) is { } refusal)
            return refusal;
        if (!Permissions.Allow(assignee, Permission.CheckClaims))
            return ClaimRefusals.CannotCheck(assignee.Name);
        if (AssigneeId == assignee.PersonId)
            return Ruling.Of();

        if (AssigneeId is null)
            WordedBy = [];
        AssigneeId = assignee.PersonId;
        Planned();
        return Happened(takes ? FactKinds.ClaimTaken : FactKinds.ClaimAssigned);
    }

    internal Ruling HandBack(Standing actor, DateTimeOffset now)
    {
        if (ClaimLife.Refuse(ClaimAction.HandBack, this, actor) is { } refusal)
            return refusal;

        AssigneeId = null;
        PlanningVersion++;
        MoveTo(ClaimState.ToDo, now);
        return Happened(FactKinds.ClaimHandedBack);
    }

    internal Ruling Plan(Risk risk, DateTimeOffset? due, Standing actor)
    {
        if (ClaimLife.Refuse(ClaimAction.Plan, this, actor) is { } refusal)
            return refusal;
        if (Risk == risk && Due == due)
            return Ruling.Of();

        Risk = risk;
        Due = due;
        Planned();
        return Happened(FactKinds.ClaimPlanned);
    }

    internal Ruling Start(Standing actor, DateTimeOffset now)
    {
        if (ClaimLife.Refuse(ClaimAction.Start, this, actor) is { } refusal)
            return refusal;

        MoveTo(ClaimState.InProgress, now);
        return Happened(FactKinds.ClaimStarted);
    }

    private void Planned()
    {
        PlanningVersion++;
        Version++;
    }
}
