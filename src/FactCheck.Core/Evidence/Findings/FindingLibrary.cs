using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Search;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Findings;

/// <summary>A finding in a list.</summary>
/// <param name="Uses">How many pieces of evidence rest on it, as far as the viewer sees them.</param>
public sealed record FindingRow(
    Guid Id, Guid SourceId, string SourceTitle, string Words, string Quotation, LocatorKind LocatorKind, string? Locator, DateTimeOffset KeptAt, int Version, int Uses);

/// <summary>A page of findings, the newest first.</summary>
/// <param name="More">There are findings after these.</param>
public sealed record FindingPage(IReadOnlyList<FindingRow> Rows, bool More);

/// <summary>A claim that rests on a finding.</summary>
/// <param name="Behind">Its evidence has the words from before a correction.</param>
/// <param name="MayFollow">The viewer may take the correction over as the claim stands.</param>
public sealed record FindingUseRow(
    Guid EvidenceId, int EvidenceVersion, Guid ClaimId, int ArticleNumber, string ArticleTitle, int? ClaimNumber, string Statement, ClaimState State, Stance Stance,
    string? Quotation, bool Behind, bool MayFollow);

/// <summary>A finding with the claims that rest on it.</summary>
/// <param name="Uses">Those that have the words from before a correction first, then the newest; 200 at most.</param>
/// <param name="MayCorrect">The viewer may correct it.</param>
public sealed record FindingCard(FindingRow Finding, string KeptBy, IReadOnlyList<FindingUseRow> Uses, bool MayCorrect);

/// <summary>What a piece of evidence has to do with a finding.</summary>
/// <param name="Behind">The finding was corrected since.</param>
public sealed record EvidenceFinding(Guid FindingId, string Words, bool Behind);

/// <summary>The findings of the desk.</summary>
public sealed class FindingLibrary(DeskReader reader)
{
    private const int Most = 50;
    private const int MostCandidates = 100;
    private const int MostUses = 200;

    /// <summary>Those that hold all of the words, or all of them; the newest first.</summary>
    /// <param name="afterId">Key of the last finding of the page before.</param>
    public async Task<FindingPage> ReadAsync(Guid viewerId, string? words, Guid? afterId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var typed = TypedQuery.Words(words);
        var findings = typed.Count > 0 ? view.FindingsFoundBy(typed, MostCandidates) : view.Findings;
        if (afterId is { } after && await view.Findings.Where(one => one.Id == after).Select(one => (DateTimeOffset?)one.KeptAt).FirstOrDefaultAsync(cancellation) is { } last)
            findings = findings.Where(one => one.KeptAt < last || (one.KeptAt == last && one.Id.CompareTo(after) < 0));
        var rows = await Rows(view, findings.OrderByDescending(one => one.KeptAt).ThenByDescending(one => one.Id).Take(Most + 1)).ToListAsync(cancellation);
        return new FindingPage([.. rows.Take(Most)], rows.Count > Most);
    }

    /// <summary>Those that speak of what a claim speaks of, the nearest first.</summary>
    public async Task<IReadOnlyList<FindingRow>> NearAsync(Guid viewerId, string statement, CancellationToken cancellation)
    {
        var words = TypedQuery.Words(statement).Where(word => word.Length > 3).ToList();
        if (words.Count == 0)
            return [];
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        return await Rows(view, view.FindingsThatHold(words, TypedQuery.MostNear)).ToListAsync(cancellation);
    }

    /// <summary>One with where it is used; null when there is none or the viewer may not see it.</summary>
    public async Task<FindingCard?> FindAsync(Guid viewerId, Guid findingId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        if (await Rows(view, view.Findings.Where(one => one.Id == findingId)).FirstOrDefaultAsync(cancellation) is not { } row)
            return null;

        var keptBy = await view.Findings.Where(one => one.Id == findingId)
            .Join(view.People, one => one.KeptById, person => person.Id, (_, person) => person.Name).FirstOrDefaultAsync(cancellation);
        var mayCorrect = Permissions.Allow(view.Viewer, Permission.PrepareClaims);
        return new FindingCard(row, keptBy ?? "", await UsesAsync(view, row, cancellation), mayCorrect);
    }

    /// <summary>Of a claim's evidence, by its key: what is a finding.</summary>
    public async Task<IReadOnlyDictionary<Guid, EvidenceFinding>> OfClaimAsync(Guid viewerId, Guid claimId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        return await view.Evidence.Where(piece => piece.ClaimId == claimId)
            .Join(view.FindingUses, piece => piece.Id, use => use.EvidenceId, (_, use) => use)
            .Join(view.Findings, use => use.FindingId, finding => finding.Id, (use, finding) => new
            {
                use.EvidenceId,
                Finding = new EvidenceFinding(finding.Id, finding.Words, use.FindingVersion < finding.Version),
            })
            .ToDictionaryAsync(one => one.EvidenceId, one => one.Finding, cancellation);
    }

    private static async Task<IReadOnlyList<FindingUseRow>> UsesAsync(DeskView view, FindingRow finding, CancellationToken cancellation)
    {
        var uses = await (
            from use in view.FindingUses
            join piece in view.Evidence on use.EvidenceId equals piece.Id
            join claim in view.Claims on piece.ClaimId equals claim.Id
            join article in view.Articles on claim.ArticleId equals article.Id
            where use.FindingId == finding.Id
            orderby use.FindingVersion < finding.Version descending, piece.AttachedAt descending, piece.Id descending
            select new { use.FindingVersion, Piece = piece, Claim = claim, article.Number, article.Title })
            .Take(MostUses).ToListAsync(cancellation);
        var cited = await CitedAsync(view, [.. uses.Select(use => use.Claim.CurrentVerdictId).OfType<Guid>()], cancellation);
        return [.. uses.Select(use =>
        {
            var bound = use.Claim.State is ClaimState.Submitted or ClaimState.Approved && cited.Contains(use.Piece.Id);
            return new FindingUseRow(
                use.Piece.Id, use.Piece.Version, use.Claim.Id, use.Number, use.Title, use.Claim.Number, use.Claim.Statement, use.Claim.State, use.Piece.Stance,
                use.Piece.Quotation, use.FindingVersion < finding.Version,
                !bound && ClaimLife.Refuse(ClaimAction.ChangeEvidence, use.Claim, view.Viewer, use.Piece.AttachedById) is null);
        })];
    }

    private static async Task<HashSet<Guid>> CitedAsync(DeskView view, IReadOnlyList<Guid> verdicts, CancellationToken cancellation) =>
        [.. await view.CitedEvidence.Where(one => verdicts.Contains(one.VerdictId)).Select(one => one.EvidenceId).ToListAsync(cancellation)];

    private static IQueryable<FindingRow> Rows(DeskView view, IQueryable<DeskFinding> findings) => findings.Join(
        view.Sources, finding => finding.SourceId, source => source.Id, (finding, source) => new FindingRow(
            finding.Id, source.Id, source.Title, finding.Words, finding.Quotation, finding.LocatorKind, finding.Locator, finding.KeptAt, finding.Version,
            view.FindingUses.Count(use => use.FindingId == finding.Id)));
}
