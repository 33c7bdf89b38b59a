using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Revisions;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts;

/// <summary>A submitted verdict in an editor's queue.</summary>
/// <param name="RatingValue">Place in the scale's order (1 to 5); null outside it.</param>
/// <param name="ContentHash">What approving it would sign.</param>
public sealed record QueueRow(
    Guid ClaimId,
    int ClaimVersion,
    int ArticleNumber,
    int? ClaimNumber,
    string Statement,
    DateTimeOffset? Due,
    Risk Risk,
    string? Rating,
    int? RatingValue,
    WordingFinding? Finding,
    string Author,
    DateTimeOffset SubmittedAt,
    string ContentHash)
{
    /// <summary>How many comments wait for an answer: with one it is not approved among several.</summary>
    public int OpenComments { get; init; }

    /// <summary>A newer text, or a source it cites, changed under it: approving waits until both texts were shown.</summary>
    public bool CheckAgain { get; init; }
}

/// <summary>One page of an editor's queue: by due date (none last), then risk, then how long it waits.</summary>
/// <param name="Waiting">How many wait for this editor.</param>
/// <param name="WorkedOn">How many this editor may not decide, having worked on them.</param>
/// <param name="More">There are rows after these.</param>
public sealed record QueuePage(IReadOnlyList<QueueRow> Rows, int Waiting, int WorkedOn, bool More);

/// <summary>The submitted verdicts an editor may decide on.</summary>
public sealed class SignOffQueue(DeskReader reader)
{
    private const int Most = 100;

    /// <summary>Reads one page; empty for who decides nothing.</summary>
    /// <param name="afterClaimId">The last claim of the page before; null for the first page.</param>
    /// <param name="size">1 to 100.</param>
    public async Task<QueuePage> ReadAsync(Guid viewerId, Guid? afterClaimId, int size, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var (mine, workedOn) = await SortAsync(view, cancellation);
        var start = afterClaimId is { } after ? mine.FindIndex(claim => claim.Id == after) + 1 : 0;
        var take = Math.Clamp(size, 1, Most);
        var page = mine.Skip(start).Take(take).Select(claim => claim.Id).ToList();
        return new QueuePage(await ReadRowsAsync(view, page, cancellation), mine.Count, workedOn, mine.Count > start + take);
    }

    /// <summary>Who may decide is the domain's to say, so the few claims that wait are asked one by one.</summary>
    private static async Task<(List<Claim> Mine, int WorkedOn)> SortAsync(DeskView view, CancellationToken cancellation)
    {
        var claims = await view.Claims.Where(claim => claim.State == ClaimState.Submitted).ToListAsync(cancellation);
        var verdicts = await (
            from claim in view.Claims
            join verdict in view.Verdicts on claim.CurrentVerdictId equals verdict.Id
            where claim.State == ClaimState.Submitted
            select verdict).Include(verdict => verdict.Cited).ToDictionaryAsync(verdict => verdict.Id, cancellation);

        var mine = new List<Claim>();
        var workedOn = 0;
        foreach (var claim in claims)
        {
            var refusal = ClaimLife.Refuse(
                ClaimAction.Approve, claim, view.Viewer, citedEvidenceBy: verdicts[claim.CurrentVerdictId!.Value].WrittenBy);
            if (refusal is null)
                mine.Add(claim);
            else if (refusal == ClaimRefusals.OwnWork)
                workedOn++;
        }

        return ([.. mine
            .OrderBy(claim => claim.Due ?? DateTimeOffset.MaxValue)
            .ThenByDescending(claim => claim.Risk)
            .ThenBy(claim => claim.StateSince)
            .ThenBy(claim => claim.Id)], workedOn);
    }

    private static async Task<IReadOnlyList<QueueRow>> ReadRowsAsync(
        DeskView view, List<Guid> claimIds, CancellationToken cancellation)
    {
        var open = view.OpenChecks();
        var turned = view.OpenSourceQuestions();
        var rows = await (
            from claim in view.Claims
            join article in view.Articles on claim.ArticleId equals article.Id
            join verdict in view.Verdicts on claim.CurrentVerdictId equals verdict.Id
            join author in view.People on verdict.AuthorId equals author.Id
            where claimIds.Contains(claim.Id)
            select new QueueRow(
                claim.Id, claim.Version, article.Number, claim.Number, claim.Statement, claim.Due, claim.Risk,
                verdict.Rating!.Label, verdict.Rating.Value, verdict.Finding, author.Name, verdict.SubmittedAt, verdict.ContentHash)
            {
                OpenComments = view.Threads.Count(thread => thread.ClaimId == claim.Id && thread.ResolvedAt == null),
                CheckAgain = open.Any(check => check.ClaimId == claim.Id) || turned.Any(question => question.ClaimId == claim.Id),
            })
            .ToListAsync(cancellation);
        return [.. rows.OrderBy(row => claimIds.IndexOf(row.ClaimId))];
    }
}
