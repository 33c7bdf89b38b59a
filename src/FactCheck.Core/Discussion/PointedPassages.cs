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
        return await (
            from thread in view.Threads
            join claim in view.Claims on thread.ClaimId equals claim.Id
            where thread.RevisionId == revisionId && thread.ResolvedAt == null && !Gone.Contains(claim.State)
            orderby thread.Start, thread.End, thread.Id
            select new PointedPassage(thread.Id, thread.ClaimId, new Span(thread.Start!.Value, thread.End!.Value)))
            .ToListAsync(cancellation);
    }
}
