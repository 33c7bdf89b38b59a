using FactCheck.Core.Gate;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>Gives claims to one person, for one claim and for several alike.</summary>
internal static class Assignment
{
    public static async Task<Outcome<Assigned>> DoAsync(
        IReadOnlyList<ClaimAt> wanted, Guid assigneeId, Change change, CancellationToken cancellation)
    {
        var claims = await change.Database.FindClaimsAsync([.. wanted.Select(seen => seen.ClaimId)], cancellation);
        if (claims.Count != wanted.Count)
            return new Outcome<Assigned>.Gone();

        var assignee = await change.Database.FindAssigneeAsync(assigneeId, cancellation);
        foreach (var (claim, seen) in claims.Zip(wanted))
        {
            if (await FindConflictAsync(claim, seen.Version, assignee, change, cancellation) is { } conflict)
                return conflict;

            var ruling = claim.Assign(assignee, change.Actor);
            if (ruling.Refusal is { } refusal)
                return refusal;
            change.Record(ruling.Facts);
        }

        var warnings = await WarnAsync(claims, change, cancellation);
        return new Assigned([.. claims.Select(claim => claim.Ref())], warnings);
    }

    private static async Task<Outcome<Assigned>?> FindConflictAsync(
        Claim claim, int version, Standing assignee, Change change, CancellationToken cancellation)
    {
        var mayPlan = ClaimLife.Refuse(ClaimAction.Assign, claim, change.Actor) is null
            || ClaimLife.Refuse(ClaimAction.Take, claim, change.Actor) is null;
        if (claim.PlanningVersion == version || !mayPlan || claim.AssigneeId == assignee.PersonId)
            return null;

        var theirs = await change.Database.FindNameAsync(claim.AssigneeId, cancellation);
        return new Outcome<Assigned>.Conflict(
            claim.PlanningVersion, [new FieldConflict("Assignee", theirs, assignee.Name)]);
    }

    /// <summary>One approval is needed; it takes an editor who neither has the claim nor worded it since it was taken.</summary>
    private static async Task<IReadOnlyList<AssignmentWarning>> WarnAsync(
        IReadOnlyList<Claim> claims, Change change, CancellationToken cancellation)
    {
        if (change.Actor.WorksAlone)
            return [];

        var people = await change.Database.People
            .Where(person => !person.Disabled)
            .Select(person => new { person.Id, person.Roles })
            .ToListAsync(cancellation);
        var editors = people.Where(person => person.Roles.HasFlag(Roles.Editor)).Select(person => person.Id).ToList();
        var blocked = claims.Any(claim =>
            editors.TrueForAll(editor => editor == claim.AssigneeId || claim.WordedBy.Contains(editor)));
        return blocked ? [AssignmentWarning.NoEditorLeftToApprove] : [];
    }
}
