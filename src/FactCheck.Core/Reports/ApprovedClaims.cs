using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Revisions;
using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Reports;

/// <summary>A claim of the report with the keys of its sources.</summary>
internal sealed record ApprovedClaim(Guid Id, ReportClaim Claim, IReadOnlyList<Guid> SourceIds);

/// <summary>Reads an article's approved claims, in the order of the text, with everything an approval bound.</summary>
internal sealed class ApprovedClaims
{
    private readonly Dictionary<Guid, Verdict> verdicts;
    private readonly Dictionary<Guid, RatingScale> scales;
    private readonly Dictionary<Guid, SignOff> signOffs;
    private readonly Dictionary<Guid, Guid> sources;
    private readonly Dictionary<Guid, string> names;
    private readonly HashSet<Guid> confidential;
    private readonly IReadOnlyDictionary<Guid, ReportObservation> observed;

    private ApprovedClaims(
        Dictionary<Guid, Verdict> verdicts,
        Dictionary<Guid, RatingScale> scales,
        Dictionary<Guid, SignOff> signOffs,
        Dictionary<Guid, Guid> sources,
        Dictionary<Guid, string> names,
        HashSet<Guid> confidential,
        IReadOnlyDictionary<Guid, ReportObservation> observed)
    {
        this.verdicts = verdicts;
        this.scales = scales;
        this.signOffs = signOffs;
        this.sources = sources;
        this.names = names;
        this.confidential = confidential;
        this.observed = observed;
    }

    /// <param name="observed">What is known of the pages among the sources, by their keys.</param>
    public static async Task<IReadOnlyList<ApprovedClaim>> ReadAsync(
        DeskView view, Article article, IReadOnlyDictionary<Guid, ReportObservation> observed, CancellationToken cancellation)
    {
        var approved = view.Claims.Where(claim => claim.ArticleId == article.Id && claim.State == ClaimState.Approved);
        var claims = await approved.AsSplitQuery()
            .Include(claim => claim.Passages)
            .Include(claim => claim.Claimants).ThenInclude(link => link.Claimant)
            .OrderBy(claim => claim.Position).ThenBy(claim => claim.Id)
            .ToListAsync(cancellation);
        var current = claims.Select(claim => claim.CurrentVerdictId).OfType<Guid>().ToList();
        var verdicts = await view.Verdicts.AsSplitQuery()
            .Where(verdict => current.Contains(verdict.Id))
            .Include(verdict => verdict.Rating).Include(verdict => verdict.Cited)
            .ToDictionaryAsync(verdict => verdict.Id, cancellation);
        var cited = verdicts.Values.SelectMany(verdict => verdict.Cited).Select(evidence => evidence.EvidenceId).ToList();
        var signOffs = await view.SignOffs
            .Where(signOff => current.Contains(signOff.VerdictId) && signOff.Decision == Decision.Approve)
            .OrderBy(signOff => signOff.At)
            .ToListAsync(cancellation);
        var everybody = verdicts.Values.Select(verdict => verdict.AuthorId)
            .Concat(signOffs.Select(signOff => signOff.EditorId)).Distinct().ToList();

        var parts = new ApprovedClaims(
            verdicts,
            await view.RatingScales.ToDictionaryAsync(scale => scale.Id, cancellation),
            signOffs.DistinctBy(signOff => signOff.VerdictId).ToDictionary(signOff => signOff.VerdictId),
            await view.EvidenceForAll.Where(evidence => cited.Contains(evidence.Id))
                .ToDictionaryAsync(evidence => evidence.Id, evidence => evidence.SourceId, cancellation),
            await view.People.Where(person => everybody.Contains(person.Id))
                .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation),
            [.. await view.ConfidentialEvidence.Where(piece => cited.Contains(piece)).ToListAsync(cancellation)],
            observed);
        var positions = await view.PositionsAsync(approved, article.CurrentRevisionId, cancellation);
        return [.. claims.OrderBy(claim => positions.GetValueOrDefault(claim.Id, claim.Position))
            .Select(claim => parts.Assemble(claim, article.Number))];
    }

    private ApprovedClaim Assemble(Claim claim, int articleNumber)
    {
        var verdict = verdicts[claim.CurrentVerdictId!.Value];
        var signOff = signOffs[verdict.Id];
        var cited = verdict.Cited.OrderBy(evidence => evidence.Ordinal).ToList();
        var assembled = new ReportClaim(
            ArticleNumber.Format(articleNumber, claim.Number),
            claim.Statement,
            [.. claim.Passages.OrderBy(passage => passage.Ordinal).Select(passage => passage.Exact)],
            claim.Form,
            claim.Kind,
            claim.Check,
            [.. claim.Claimants.OrderBy(link => link.Ordinal).Select(link => new ReportClaimant(
                link.Claimant.Name, link.Claimant.Title, link.Claimant.Affiliation))],
            claim.SaidOn,
            claim.SaidOnIsLatest,
            claim.SaidAt,
            claim.Appearances,
            RatingOf(verdict),
            verdict.Finding,
            verdict.Rationale,
            verdict.AsOf,
            [.. cited.Select(EvidenceOf)],
            names[verdict.AuthorId],
            names[signOff.EditorId],
            signOff.At,
            signOff.SelfApproved,
            verdict.Number,
            cited.Exists(evidence => confidential.Contains(evidence.EvidenceId)) ? null : verdict.ContentHash);
        return new ApprovedClaim(claim.Id, assembled, [.. cited.Select(evidence => sources.GetValueOrDefault(evidence.EvidenceId, evidence.EvidenceId))]);
    }

    private ReportEvidence EvidenceOf(CitedEvidence evidence) => confidential.Contains(evidence.EvidenceId)
        ? ReportEvidence.OnFile(evidence.Stance)
        : new ReportEvidence(
            evidence.Stance, evidence.Quotation, evidence.Locator, evidence.Citation, evidence.Url, evidence.SeenOn, evidence.Sha256)
        {
            Observed = observed.GetValueOrDefault(sources.GetValueOrDefault(evidence.EvidenceId)),
        };

    private ReportRating? RatingOf(Verdict verdict) => verdict.Rating is { } rating
        ? new ReportRating(
            scales[rating.ScaleId].Name, scales[rating.ScaleId].Version, rating.Label, rating.Value, rating.Colour, rating.Sign,
            rating.Definition, rating.ClaimReviewName)
        : null;
}
