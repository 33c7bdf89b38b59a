using FactCheck.Core.Articles;
using FactCheck.Core.Claims;

namespace FactCheck.Web.Workspace;

/// <content>What triage does besides: in other words, and many at once.</content>
public sealed partial class ClaimActions
{
    /// <summary>Accepts a suggestion in other words; gives its number.</summary>
    public Task<ClaimRef?> AcceptRewordedAsync(int article, Guid claimId, int version, string statement, CancellationToken cancellation) => SendAsync(
        new AcceptReworded(Guid.CreateVersion7(), claimId, version, statement),
        done => words["Accepted", ArticleNumber.Format(article, done.Number)],
        Again(claimId, (claim, stop) => AcceptRewordedAsync(article, claimId, claim.Version, statement, stop)),
        cancellation);

    /// <summary>Accepts several suggestions at once.</summary>
    public Task<ClaimRefs?> AcceptAllAsync(ArticleView article, IReadOnlyList<ClaimAt> claims, CancellationToken cancellation) => SendAsync(
        new AcceptClaims(Guid.CreateVersion7(), article.Id, claims),
        done => words["AcceptedAll", done.Claims.Count],
        async stop => await AcceptAllAsync(article, await StandingAsync(article, claims, stop), stop) is not null,
        cancellation);

    /// <summary>Sets several suggestions aside for one reason.</summary>
    public Task<ClaimRefs?> SetAllAsideAsync(
        ArticleView article, IReadOnlyList<ClaimAt> claims, SetAsideReason reason, string? note, CancellationToken cancellation) => SendAsync(
        new SetAsideClaims(Guid.CreateVersion7(), article.Id, claims, reason, note),
        done => words["SetAllAside", done.Claims.Count],
        async stop => await SetAllAsideAsync(article, await StandingAsync(article, claims, stop), reason, note, stop) is not null,
        cancellation);

    private async Task<IReadOnlyList<ClaimAt>> StandingAsync(ArticleView article, IReadOnlyList<ClaimAt> claims, CancellationToken cancellation)
    {
        var now = await lines.ReadAsync(
            await session.FindPersonIdAsync(), article.Id, article.RevisionId, [.. claims.Select(claim => claim.ClaimId)], cancellation);
        return [.. claims.Join(now, claim => claim.ClaimId, line => line.Id, (_, line) => new ClaimAt(line.Id, line.Version))];
    }
}
