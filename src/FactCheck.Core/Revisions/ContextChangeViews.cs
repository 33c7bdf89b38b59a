using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Revisions;

/// <summary>What a revision changed under a claim, as pages show it.</summary>
/// <param name="Number">Of the revision that brought it.</param>
/// <param name="Before">The wording that was last checked, one a passage.</param>
/// <param name="After">The wording now; a passage that is gone is left out.</param>
public sealed record ContextChangeView(
    Guid Id,
    int Number,
    ContextChangeKind Kind,
    ChangedParts Parts,
    IReadOnlyList<WordedContext> Before,
    IReadOnlyList<WordedContext> After);

/// <summary>Reads changes under claims.</summary>
internal static class ContextChangeViews
{
    /// <summary>The claim's open question; null when there is none.</summary>
    public static async Task<ContextChangeView?> FindOpenAsync(DeskView view, Guid claimId, CancellationToken cancellation)
    {
        var found = await view.OpenChecks().Where(change => change.ClaimId == claimId)
            .Join(view.Revisions, change => change.RevisionId, revision => revision.Id, (change, revision) => new { change, revision.Number })
            .FirstOrDefaultAsync(cancellation);
        return found is null ? null : Show(found.change, found.Number);
    }

    public static ContextChangeView Show(ContextChange change, int number) => new(
        change.Id, number, change.Kind, change.Parts, WordedContext.Read(change.Before), WordedContext.Read(change.After));
}
