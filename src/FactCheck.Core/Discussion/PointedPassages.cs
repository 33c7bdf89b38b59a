using FactCheck.Core.Claims;
using FactCheck.Core.Storage;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Discussion;

/// <summary>A passage that an open thread points at.</summary>
public sealed record PointedPassage(Guid ThreadId, Guid ClaimId, Span Span);

/// <summary>Reads where open threads point at in a text, for marks.</summary>
public sealed class PointedPassages(DeskReader reader)
{
    private static readonly ClaimState[] Gone = [ClaimState.Merged, ClaimState.Split];

    /// <summary>All of them, in the order of the text.</summary>
    public async Task<IReadOnlyList<PointedPassage>> ReadAsync(Guid personId, Guid revisionId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        var open =
            from thread in view.Threads
            join claim in view.Claims on thread.ClaimId equals claim.Id
            where thread.RevisionId != null && thread.ResolvedAt == null && !Gone.Contains(claim.State)
            select thread;
        var own = open.Where(thread => thread.RevisionId == revisionId)
            .Select(thread => new { thread.Id, thread.ClaimId, Start = thread.Start!.Value, End = thread.End!.Value });
        var anchored =
            from anchor in view.Anchors
            join thread in open on new { Revision = (Guid?)anchor.FromRevisionId, Start = (int?)anchor.FromStart, End = (int?)anchor.FromEnd }
                equals new { Revision = thread.RevisionId, thread.Start, thread.End }
            where anchor.RevisionId == revisionId && anchor.Start != null
            select new { thread.Id, thread.ClaimId, Start = anchor.Start!.Value, End = anchor.End!.Value };
        var found = await own.Concat(anchored).ToListAsync(cancellation);
        return [.. found.OrderBy(place => place.Start).ThenBy(place => place.End).ThenBy(place => place.Id)
            .Select(place => new PointedPassage(place.Id, place.ClaimId, new Span(place.Start, place.End)))];
    }
}
