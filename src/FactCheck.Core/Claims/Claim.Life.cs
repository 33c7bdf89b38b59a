using FactCheck.Core.Gate;
using FactCheck.Core.People;

namespace FactCheck.Core.Claims;

/// <content>What its life table allows, and the one way its state changes.</content>
public sealed partial class Claim
{
    /// <summary>What this person may do with the claim as it stands; pages show only that.</summary>
    /// <param name="citedEvidenceBy">Who worked on the evidence that the submitted verdict cites; matters for approving.</param>
    public IReadOnlySet<ClaimAction> Allowed(Standing viewer, IEnumerable<Guid>? citedEvidenceBy = null)
    {
        var cited = citedEvidenceBy?.ToList();
        return Enum.GetValues<ClaimAction>()
            .Where(action => ClaimLife.Refuse(action, this, viewer, citedEvidenceBy: cited) is null)
            .ToHashSet();
    }

    /// <summary>The assignee's first evidence or verdict draft starts a claim that is To do; null when there is nothing to start.</summary>
    public Fact? StartedByWork(Standing actor, DateTimeOffset now)
    {
        if (ClaimLife.Refuse(ClaimAction.Start, this, actor) is not null)
            return null;

        MoveTo(ClaimState.InProgress, now);
        return Happened(FactKinds.ClaimStarted);
    }

    /// <summary>Something in the claim changed that has its own version, such as evidence.</summary>
    internal void Touch() => Version++;

    private void MoveTo(ClaimState state, DateTimeOffset now)
    {
        if (state != State)
        {
            State = state;
            StateSince = now;
        }

        Version++;
    }

    private Fact Happened(string kind) => new(kind, Id, ArticleId, Id);
}
