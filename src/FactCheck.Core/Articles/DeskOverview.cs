using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using FactCheck.Text.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>The desk's first page: what waits for whom.</summary>
public sealed class DeskOverview(DeskReader reader)
{
    private const int Shown = 8;

    /// <summary>Nobody orders more than this many by hand; the rest waits behind 'all'.</summary>
    private const int Considered = 300;

    private static readonly ClaimState[] AtWork = [ClaimState.ToDo, ClaimState.InProgress, ClaimState.ChangesRequested];

    /// <summary>Everything the page shows.</summary>
    public async Task<DeskPage> ReadAsync(Guid personId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        var (mine, mineTotal) = await MineAsync(view, cancellation);
        var (waiting, waitingTotal) = await WaitingAsync(view, cancellation);
        var (unassigned, unassignedTotal) = await UnassignedAsync(view, cancellation);
        var articles = await ArticleOrder.ReadAsync(view.Articles, new ArticleQuery(), Shown, cancellation);
        return new DeskPage(
            view.Viewer.Name,
            Permissions.Allow(view.Viewer, Permission.CheckClaims),
            view.Viewer.Is(Roles.Editor),
            mine,
            mineTotal,
            waiting,
            waitingTotal,
            unassigned,
            unassignedTotal,
            await ArticleRows.ReadAsync(view, articles, cancellation),
            await RecentActivity.ReadAsync(view, cancellation));
    }

    private static async Task<(IReadOnlyList<DeskClaim> Claims, int Total)> MineAsync(
        DeskView view, CancellationToken cancellation)
    {
        var me = view.Viewer.PersonId;
        var claims = view.Claims.Where(claim => claim.AssigneeId == me && AtWork.Contains(claim.State));
        var soonest = claims.OrderBy(claim => claim.Due == null).ThenBy(claim => claim.Due).ThenBy(claim => claim.Id).Take(Considered);
        var found = await Rows(view, soonest).ToListAsync(cancellation);
        return (First(found), await claims.CountAsync(cancellation));
    }

    /// <summary>Submitted claims that the viewer may decide on; who wrote a part of one sees it with the others' work, not here.</summary>
    private static async Task<(IReadOnlyList<DeskClaim> Claims, int Total)> WaitingAsync(
        DeskView view, CancellationToken cancellation)
    {
        if (!view.Viewer.Is(Roles.Editor))
            return ([], 0);

        var submitted = view.Claims.Where(claim => claim.State == ClaimState.Submitted);
        var claims = await submitted.OrderBy(claim => claim.StateSince).Take(Considered).ToListAsync(cancellation);
        var verdicts = await submitted
            .Join(view.Verdicts, claim => claim.CurrentVerdictId, verdict => verdict.Id, (claim, verdict) => verdict)
            .Include(verdict => verdict.Cited).ToDictionaryAsync(verdict => verdict.Id, cancellation);
        var mine = claims
            .Where(claim => ClaimLife.Refuse(ClaimAction.Approve, claim, view.Viewer, citedEvidenceBy: verdicts[claim.CurrentVerdictId!.Value].WrittenBy) is null)
            .Select(claim => claim.Id).ToList();
        if (mine.Count == 0)
            return ([], 0);

        var found = await Rows(view, view.Claims.Where(claim => mine.Contains(claim.Id))).ToListAsync(cancellation);
        return (First(found), mine.Count);
    }

    private static async Task<(IReadOnlyList<DeskClaim> Claims, int Total)> UnassignedAsync(
        DeskView view, CancellationToken cancellation)
    {
        var claims = view.Claims.Where(claim => claim.AssigneeId == null && claim.State == ClaimState.ToDo);
        var worthiest = claims
            .OrderByDescending(claim => claim.Worth == Worth.High ? 2 : claim.Worth == Worth.Medium ? 1 : 0)
            .ThenByDescending(claim => claim.Chance)
            .ThenBy(claim => claim.Id)
            .Take(Shown);
        var found = await Rows(view, worthiest).ToListAsync(cancellation);
        return (
            [.. found.OrderByDescending(claim => claim.Worth).ThenByDescending(claim => claim.Chance).ThenBy(claim => claim.Id)],
            await claims.CountAsync(cancellation));
    }

    /// <summary>What is due first, and of that what could do most harm; what has no date comes last.</summary>
    private static DeskClaim[] First(IEnumerable<DeskClaim> claims) =>
    [
        .. claims.OrderBy(claim => claim.Due ?? DateTimeOffset.MaxValue)
            .ThenByDescending(claim => claim.Risk)
            .ThenByDescending(claim => claim.Worth)
            .ThenBy(claim => claim.ArticleNumber).ThenBy(claim => claim.Number)
            .Take(Shown),
    ];

    private static IQueryable<DeskClaim> Rows(DeskView view, IQueryable<Claim> claims) => claims.Join(
        view.Articles,
        claim => claim.ArticleId,
        article => article.Id,
        (claim, article) => new DeskClaim(
            claim.Id,
            article.Id,
            article.Number,
            claim.Number,
            claim.Statement,
            claim.State,
            claim.StateSince,
            claim.Due ?? article.Due,
            claim.Risk,
            claim.Worth,
            claim.Chance,
            claim.AssigneeId,
            claim.Version,
            claim.PlanningVersion));
}

/// <summary>What the desk's first page shows.</summary>
/// <param name="Checks">The viewer may take claims and work on articles; who keeps the desk alone reads only.</param>
/// <param name="Decides">The viewer may decide on submitted claims.</param>
/// <param name="Mine">The viewer's claims at work, by due date and risk.</param>
/// <param name="Waiting">Submitted claims the viewer may decide on, by due date and risk.</param>
/// <param name="Unassigned">Claims to do that nobody has, most worth first.</param>
/// <param name="Articles">By press time.</param>
/// <param name="Recent">What happened lately, latest first.</param>
public sealed record DeskPage(
    string ViewerName,
    bool Checks,
    bool Decides,
    IReadOnlyList<DeskClaim> Mine,
    int MineTotal,
    IReadOnlyList<DeskClaim> Waiting,
    int WaitingTotal,
    IReadOnlyList<DeskClaim> Unassigned,
    int UnassignedTotal,
    IReadOnlyList<ArticleRow> Articles,
    IReadOnlyList<RecentFact> Recent);

/// <summary>A claim in a queue.</summary>
/// <param name="Due">Its own due date, or its article's press time.</param>
/// <param name="Chance">Ten-thousandths.</param>
public sealed record DeskClaim(
    Guid Id,
    Guid ArticleId,
    int ArticleNumber,
    int? Number,
    string Statement,
    ClaimState State,
    DateTimeOffset StateSince,
    DateTimeOffset? Due,
    Risk Risk,
    Worth Worth,
    int Chance,
    Guid? AssigneeId,
    int Version,
    int PlanningVersion);
