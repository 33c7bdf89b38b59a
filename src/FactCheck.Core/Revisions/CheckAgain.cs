using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Revisions;

/// <summary>Asks for submitted and approved claims to be checked again, tells the others of their new context, and ends such questions.</summary>
internal sealed class CheckAgain(Change change)
{
    /// <summary>States in which somebody still works on the claim.</summary>
    private static readonly ClaimState[] AtWork =
        [ClaimState.Suggested, ClaimState.ToDo, ClaimState.InProgress, ClaimState.ChangesRequested, ClaimState.Adjudication];

    /// <summary>The claim's open question; null when there is none.</summary>
    public static Task<ContextChange?> FindOpenAsync(DeskContext database, Guid claimId, CancellationToken cancellation) =>
        database.ContextChanges.FirstOrDefaultAsync(
            one => one.ClaimId == claimId && one.Kind == ContextChangeKind.CheckAgain && one.Answer == null, cancellation);

    /// <summary>Notes what a revision, or a place chosen in it, changed under claims.</summary>
    public async Task NoteAsync(Guid revisionId, IReadOnlyList<ChangedClaim> changed, CancellationToken cancellation)
    {
        if (changed.Count == 0)
            return;

        var ids = changed.Select(one => one.ClaimId).ToList();
        var claims = await change.Database.Claims.AsNoTracking()
            .Where(claim => ids.Contains(claim.Id)).ToDictionaryAsync(claim => claim.Id, cancellation);
        var open = await change.Database.ContextChanges
            .Where(one => ids.Contains(one.ClaimId) && one.Kind == ContextChangeKind.CheckAgain && one.Answer == null)
            .ToDictionaryAsync(one => one.ClaimId, cancellation);
        foreach (var one in changed)
        {
            if (claims.TryGetValue(one.ClaimId, out var claim))
                Note(claim, revisionId, one, open.GetValueOrDefault(one.ClaimId));
        }
    }

    /// <summary>Ends the claim's open questions, of its text and of its sources, if it has any.</summary>
    public async Task SettleAsync(Guid claimId, CheckAnswer answer, CancellationToken cancellation)
    {
        var turned = await change.Database.SourceQuestions
            .Where(question => question.ClaimId == claimId && question.Answer == null).ToListAsync(cancellation);
        turned.ForEach(question => change.Record(question.Settle(answer, change.Actor.PersonId, change.Now).Facts));
        if (await FindOpenAsync(change.Database, claimId, cancellation) is { } open)
            change.Record(open.Settle(answer, change.Actor.PersonId, change.Now).Facts);
    }

    /// <summary>What was last checked is compared with, however many revisions ago that was.</summary>
    private void Note(Claim claim, Guid revisionId, ChangedClaim changed, ContextChange? open)
    {
        if (Kind(claim.State, open) is not { } kind)
            return;

        var (before, after) = (WordedContext.Write(changed.Before), WordedContext.Write(changed.After));
        var parts = changed.Parts;
        if (open is not null)
        {
            var was = WordedContext.Read(open.Before);
            before = open.Before;
            parts = Differences(was, changed.After);
            var answer = parts == ChangedParts.None ? CheckAnswer.AsBefore : CheckAnswer.Overtaken;
            change.Record(open.Settle(answer, change.Actor.PersonId, change.Now).Facts);
        }

        if (parts == ChangedParts.None)
            return;
        var noted = ContextChange.Of(claim, revisionId, kind, parts, before, after, change.Now);
        change.Database.ContextChanges.Add(noted);
        change.Record(noted.Happened);
    }

    private static ContextChangeKind? Kind(ClaimState state, ContextChange? open) => state switch
    {
        _ when open is not null => ContextChangeKind.CheckAgain,
        ClaimState.Submitted or ClaimState.Approved => ContextChangeKind.CheckAgain,
        _ when AtWork.Contains(state) => ContextChangeKind.NewContext,
        _ => null,
    };

    private static ChangedParts Differences(IReadOnlyList<WordedContext> was, IReadOnlyList<WordedContext> now) =>
        was.Count != now.Count
            ? ChangedParts.Passage
            : was.Zip(now, (one, other) => one.Differences(other)).Aggregate(ChangedParts.None, (all, parts) => all | parts);
}
