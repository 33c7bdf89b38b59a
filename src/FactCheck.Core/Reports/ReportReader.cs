using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Revisions;
using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Reports;

/// <summary>What can be edited of a report.</summary>
/// <param name="Version">0 while nothing was written.</param>
/// <param name="Claims">The approved claims in the order of the report.</param>
public sealed record ReportDraft(
    Guid ArticleId, int Version, string? Headline, string? Summary, IReadOnlyList<ReportLine> Claims);

/// <summary>A claim's place in the order of the report.</summary>
public sealed record ReportLine(Guid ClaimId, string Number, string Statement);

/// <summary>Reads an article's report.</summary>
public sealed class ReportReader(DeskReader reader, TimeProvider clock)
{
    /// <summary>The whole report, with what is known now of the pages it cites; null when there is no such article to be seen.</summary>
    public Task<ReportModel?> ReadAsync(Guid viewerId, int articleNumber, CancellationToken cancellation) =>
        ReadAsync(viewerId, articleNumber, null, cancellation);

    /// <summary>The same with what was written down of the pages for an export.</summary>
    /// <param name="exportId">Key of the export's command.</param>
    internal async Task<ReportModel?> ReadAsync(Guid viewerId, int articleNumber, Guid? exportId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        await using var still = await view.HoldStillAsync(cancellation);
        if (await view.Articles.FirstOrDefaultAsync(article => article.Number == articleNumber, cancellation) is not { } article)
            return null;

        var report = await view.Reports.FirstOrDefaultAsync(report => report.ArticleId == article.Id, cancellation);
        var claims = await ApprovedClaims.ReadAsync(view, article, await ObservedAsync(view, article.Id, exportId, cancellation), cancellation);
        var counts = await view.Claims
            .Where(claim => claim.ArticleId == article.Id && claim.Number != null)
            .GroupBy(claim => claim.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.State, group => group.Count, cancellation);
        var ordered = InOrder(claims.Select(claim => (claim.Id, claim)), report);

        return new ReportModel(
            await view.DeskProfiles.Select(desk => desk.Name).FirstOrDefaultAsync(cancellation) ?? "",
            new ReportArticle(
                ArticleNumber.Format(article.Number), article.Title, article.Byline, article.Publication, article.Url,
                article.Published, article.Language),
            report?.Headline ?? article.Title,
            report?.Summary,
            [.. ordered.Select(claim => claim.Claim)],
            counts.Where(pair => IsOpen(pair.Key)).Sum(pair => pair.Value),
            counts.GetValueOrDefault(ClaimState.SetAside),
            ordered.SelectMany(claim => claim.SourceIds).Distinct().Count(),
            clock.GetUtcNow(),
            await view.ReadChainHeadAsync(cancellation));
    }

    /// <summary>What can be edited of the report; null when there is no such article to be seen.</summary>
    public async Task<ReportDraft?> ReadDraftAsync(Guid viewerId, int articleNumber, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        if (await view.Articles.FirstOrDefaultAsync(one => one.Number == articleNumber, cancellation) is not { } article)
            return null;

        var report = await view.Reports.FirstOrDefaultAsync(report => report.ArticleId == article.Id, cancellation);
        var approved = view.Claims.Where(claim => claim.ArticleId == article.Id && claim.State == ClaimState.Approved);
        var claims = await approved.OrderBy(claim => claim.Position).ThenBy(claim => claim.Id)
            .Select(claim => new { claim.Id, claim.Number, claim.Statement, claim.Position })
            .ToListAsync(cancellation);
        var positions = await view.PositionsAsync(approved, article.CurrentRevisionId, cancellation);
        var lines = claims.OrderBy(claim => positions.GetValueOrDefault(claim.Id, claim.Position))
            .Select(claim => (claim.Id, new ReportLine(claim.Id, ArticleNumber.Format(articleNumber, claim.Number), claim.Statement)));
        return new ReportDraft(article.Id, report?.Version ?? 0, report?.Headline, report?.Summary, [.. InOrder(lines, report)]);
    }

    private async Task<IReadOnlyDictionary<Guid, ReportObservation>> ObservedAsync(
        DeskView view, Guid articleId, Guid? exportId, CancellationToken cancellation)
    {
        if (exportId is { } export)
        {
            return await view.SourceObservations.Where(observed => observed.OccasionId == export)
                .ToDictionaryAsync(
                    observed => observed.SourceId,
                    observed => new ReportObservation(observed.Word, observed.AnsweredAt, observed.Status, observed.Why, observed.FinalUrl),
                    cancellation);
        }

        var known = await CitedPages.KnownOfArticleAsync(view, articleId, clock.GetUtcNow(), cancellation);
        return known.ToDictionary(page => page.SourceId, page => new ReportObservation(page.Word, page.At, page.Status, page.Why, page.FinalUrl));
    }

    /// <summary>Listed claims first, the others after them in the order of the text.</summary>
    private static List<T> InOrder<T>(IEnumerable<(Guid Id, T Item)> items, Report? report)
    {
        var places = (report?.ClaimOrder ?? []).Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
        return [.. items.OrderBy(item => places.GetValueOrDefault(item.Id, int.MaxValue)).Select(item => item.Item)];
    }

    private static bool IsOpen(ClaimState state) => state is ClaimState.ToDo or ClaimState.InProgress or ClaimState.Submitted
        or ClaimState.ChangesRequested or ClaimState.Adjudication;
}
