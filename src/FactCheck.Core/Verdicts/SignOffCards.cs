using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts;

/// <summary>Reads a submitted verdict with all that an editor looks at before signing.</summary>
public sealed class SignOffCards(DeskReader reader, ClaimDetail claims, ClaimDiscussion discussions)
{
    /// <summary>Reads it; null when the claim is not submitted (any more) or not to be seen.</summary>
    public async Task<SignOffCard?> ReadAsync(Guid viewerId, Guid claimId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var claim = await view.Claims.AsSplitQuery().Include(claim => claim.Passages)
            .FirstOrDefaultAsync(claim => claim.Id == claimId && claim.State == ClaimState.Submitted, cancellation);
        var shown = await claims.FindAsync(viewerId, claimId, cancellation);
        if (claim is null || shown is null || shown.Version != claim.Version)
            return null;

        var verdict = await view.Verdicts.Include(verdict => verdict.Rating).Include(verdict => verdict.Cited)
            .FirstAsync(verdict => verdict.Id == claim.CurrentVerdictId, cancellation);
        var article = await view.Articles
            .Where(article => article.Id == claim.ArticleId)
            .Select(article => new { article.Number, article.Title, article.Version, article.SoleApprovalReason })
            .FirstAsync(cancellation);
        var cited = await ReadCitedAsync(view, verdict.Id, cancellation);
        var citedIds = cited.Select(piece => piece.EvidenceId).ToHashSet();

        return new SignOffCard(
            shown,
            article.Number,
            article.Title,
            article.Version,
            await PassageContexts.ReadAsync(view, claim, cancellation),
            await ShowAsync(view, verdict, cancellation),
            cited,
            [.. shown.Evidence.Where(piece => !citedIds.Contains(piece.Id))],
            await ReadObjectionAsync(view, claimId, cancellation),
            await ReadPreviousAsync(view, verdict, cancellation),
            ClaimLife.Refuse(ClaimAction.Approve, claim, view.Viewer, citedEvidenceBy: verdict.WrittenBy),
            claim.IsWorkOf(viewerId, verdict),
            article.SoleApprovalReason)
        {
            UnmetRule = await UnmetAsync(view, verdict, shown, cancellation),
            RuleReason = await view.RuleReasons.Where(given => given.VerdictId == verdict.Id).Select(given => given.Reason).FirstOrDefaultAsync(cancellation),
            Discussion = await discussions.ReadAsync(viewerId, claimId, cancellation),
        };
    }

    /// <summary>Counted as the gate counts, whatever of it the viewer sees.</summary>
    private static async Task<RuleTerms?> UnmetAsync(DeskView view, Verdict verdict, ClaimView claim, CancellationToken cancellation)
    {
        var rule = await view.EvidenceRules.Where(rule => rule.RatingId == verdict.RatingId)
            .OrderByDescending(rule => rule.Number).FirstOrDefaultAsync(cancellation);
        return rule is null || rule.Terms.IsMetBy(Weight.For(verdict.Rating?.Value, claim.Cited)) ? null : rule.Terms;
    }

    private static async Task<SubmittedVersion> ShowAsync(DeskView view, Verdict verdict, CancellationToken cancellation)
    {
        var author = await view.People
            .Where(person => person.Id == verdict.AuthorId).Select(person => person.Name).FirstAsync(cancellation);
        return new SubmittedVersion(
            verdict.Id, verdict.Number, author, verdict.Rating?.Label, verdict.Rating?.Value, verdict.Rating?.Sign,
            verdict.Rating?.Definition, verdict.Finding, verdict.Rationale, verdict.AsOf, verdict.SubmittedAt, verdict.ContentHash);
    }

    private static Task<List<CitedPiece>> ReadCitedAsync(DeskView view, Guid verdictId, CancellationToken cancellation) => (
        from cited in view.CitedEvidence
        join piece in view.Evidence on cited.EvidenceId equals piece.Id
        join source in view.Sources on piece.SourceId equals source.Id
        where cited.VerdictId == verdictId
        orderby cited.Ordinal
        select new CitedPiece(
            piece.Id, source.Id, cited.Stance, cited.Quotation, cited.Locator, cited.Citation, cited.Url, cited.SeenOn,
            cited.Sha256, source.BlobId, source.Primary, piece.Note)
        {
            Confidential = view.ConfidentialSources.Any(one => one.SourceId == source.Id),
        }).ToListAsync(cancellation);

    private static Task<ObjectionView?> ReadObjectionAsync(DeskView view, Guid claimId, CancellationToken cancellation) => (
        from signOff in view.SignOffs
        join editor in view.People on signOff.EditorId equals editor.Id
        where signOff.ClaimId == claimId && signOff.Decision == Decision.RequestChanges
        orderby signOff.At descending, signOff.Id descending
        select new ObjectionView(editor.Name, signOff.Comment ?? "", signOff.At)).FirstOrDefaultAsync(cancellation);

    private static Task<EarlierVersion?> ReadPreviousAsync(DeskView view, Verdict verdict, CancellationToken cancellation) => view.Verdicts
        .Where(earlier => earlier.ClaimId == verdict.ClaimId && earlier.Number < verdict.Number && !earlier.Withdrawn)
        .OrderByDescending(earlier => earlier.Number)
        .Select(earlier => new EarlierVersion(
            earlier.Number, earlier.Rating!.Label, earlier.Rating.Value, earlier.Finding, earlier.Rationale))
        .FirstOrDefaultAsync(cancellation);
}
