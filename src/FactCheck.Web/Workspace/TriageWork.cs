using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using Microsoft.Extensions.Localization;

namespace FactCheck.Web.Workspace;

/// <summary>What is decided in triage besides one claim's own actions: in other words, by one key, and many at once.</summary>
public sealed class TriageWork(ClaimActions actions, ClaimDialogs dialogs, IStringLocalizer<TriageWork> words)
{
    /// <summary>Accepts a suggestion in other words.</summary>
    public async Task<bool> AcceptAsync(ArticleView article, ClaimView claim, string statement, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(claim);
        return await actions.AcceptRewordedAsync(article.Number, claim.Id, claim.Version, statement, cancellation) is not null;
    }

    /// <summary>Sets a suggestion aside for a reason that needs no words.</summary>
    public async Task<bool> SetAsideAsync(ClaimView claim, SetAsideReason reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return await actions.SetAsideAsync(claim.Id, claim.Version, reason, null, words["Suggestion"], cancellation) is not null;
    }

    /// <summary>Accepts several suggestions at once.</summary>
    public async Task<bool> AcceptAllAsync(ArticleView article, IReadOnlyList<ClaimLine> lines, CancellationToken cancellation) =>
        await actions.AcceptAllAsync(article, Seen(lines), cancellation) is not null;

    /// <summary>Sets several suggestions aside for one reason.</summary>
    public async Task<bool> SetAllAsideAsync(ArticleView article, IReadOnlyList<ClaimLine> lines, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return await dialogs.AskWhyAsideAsync(words["All", lines.Count]) is { } answer
            && await actions.SetAllAsideAsync(article, Seen(lines), answer.Reason, answer.Note, cancellation) is not null;
    }

    private static IReadOnlyList<ClaimAt> Seen(IReadOnlyList<ClaimLine> lines) => [.. lines.Select(line => new ClaimAt(line.Id, line.Version))];
}
