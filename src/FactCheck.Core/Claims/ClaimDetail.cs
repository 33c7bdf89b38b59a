using FactCheck.Core.Articles;
using FactCheck.Core.Evidence;
using FactCheck.Core.People;
using FactCheck.Core.Revisions;
using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;
using FactCheck.Text;
using FactCheck.Text.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>A claim as its panel shows it.</summary>
/// <param name="Claimants">Outermost first; empty when the article itself speaks.</param>
/// <param name="Chance">Ten-thousandths.</param>
/// <param name="SplitInto">Numbers of the claims it was split into.</param>
/// <param name="Objection">What an editor asked, while changes are requested.</param>
/// <param name="Verdict">The verdict version that is submitted, approved or sent back.</param>
/// <param name="Allowed">What this person may do with it as it stands.</param>
public sealed record ClaimView(
    Guid Id,
    Guid ArticleId,
    int? Number,
    ClaimState State,
    string Statement,
    IReadOnlyList<ClaimantName> Claimants,
    Form Form,
    Kind Kind,
    Check Check,
    Worth Worth,
    int Chance,
    IReadOnlyList<string> Reasons,
    string? SaidOn,
    bool SaidOnIsLatest,
    string? SaidAt,
    IReadOnlyList<string> Appearances,
    Guid? AssigneeId,
    string? Assignee,
    Risk Risk,
    DateTimeOffset? Due,
    SetAsideReason? SetAsideReason,
    string? SetAsideNote,
    int? MergedInto,
    IReadOnlyList<int> SplitInto,
    IReadOnlyList<PassageView> Passages,
    ObjectionView? Objection,
    VerdictView? Verdict,
    IReadOnlyList<EvidenceView> Evidence,
    IReadOnlySet<ClaimAction> Allowed,
    int Version,
    int WordingVersion,
    int PlanningVersion)
{
    /// <summary>Where the splitter proposes to split it; empty when it does not.</summary>
    public IReadOnlyList<Span> Halves { get; init; } = [];

    /// <summary>How many comments wait for an answer.</summary>
    public int OpenComments { get; init; }

    /// <summary>Why it was last reopened.</summary>
    public string? ReopenReason { get; init; }

    /// <summary>What a newer text changed under it, while no editor has answered; null else.</summary>
    public ContextChangeView? CheckAgain { get; init; }
}

/// <summary>Where a claim stands in a revision's text: in the current one if it has a place there, else in its own.</summary>
/// <param name="Exact">The words as they were chosen, whatever stands there now.</param>
public sealed record PassageView(Guid RevisionId, Span Span, string Exact)
{
    /// <summary>How it was found in the current text; null when it was chosen there.</summary>
    public AnchoredBy? Method { get; init; }

    /// <summary>Ten-thousandths: how sure the place is.</summary>
    public int Score { get; init; } = Anchor.FullScore;
}

/// <summary>What an editor asked when sending a verdict back.</summary>
public sealed record ObjectionView(string Editor, string Comment, DateTimeOffset At);

/// <summary>A verdict version as pages show it.</summary>
/// <param name="RatingValue">Place in the scale's order (1 to 5); null outside it.</param>
public sealed record VerdictView(
    Guid Id,
    int Number,
    Guid AuthorId,
    string Author,
    Guid? RatingId,
    string? Rating,
    int? RatingValue,
    WordingFinding? Finding,
    string Rationale,
    DateOnly AsOf,
    DateTimeOffset SubmittedAt,
    IReadOnlyList<Guid> EvidenceIds);

/// <summary>A piece of evidence with its source.</summary>
/// <param name="MayChange">Whether this person may edit or remove it now.</param>
public sealed record EvidenceView(
    Guid Id,
    Guid SourceId,
    SourceDetails Source,
    Guid? BlobId,
    string? FileName,
    EvidenceDetails Details,
    string AttachedBy,
    DateTimeOffset AttachedAt,
    bool MayChange,
    int Version);

/// <summary>Reads one claim with all that its panel shows.</summary>
public sealed class ClaimDetail(DeskReader reader)
{
    /// <summary>The claim; null when there is none to be seen.</summary>
    public async Task<ClaimView?> FindAsync(Guid personId, Guid claimId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        return (await ReadAsync(view, claimId, cancellation))?.For(view.Viewer);
    }

    /// <summary>The claim as this person sees it, for all who see the same; null when there is none to be seen.</summary>
    public async Task<SharedClaim?> FindSharedAsync(Guid personId, Guid claimId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        return await ReadAsync(view, claimId, cancellation);
    }

    private static async Task<SharedClaim?> ReadAsync(DeskView view, Guid claimId, CancellationToken cancellation)
    {
        var claim = await view.Claims
            .Include(one => one.Passages).Include(one => one.Claimants).ThenInclude(link => link.Claimant)
            .AsSplitQuery().FirstOrDefaultAsync(one => one.Id == claimId, cancellation);
        if (claim is null)
            return null;

        var verdict = await FindVerdictAsync(view, claim, cancellation);
        var citedBy = await CitedByAsync(view, verdict, cancellation);
        var passages = await PassageViews.ReadAsync(view, claim, cancellation);
        var (evidence, attachedBy) = await EvidenceAsync(view, claim, cancellation);
        var shown = new ClaimView(
            claim.Id, claim.ArticleId, claim.Number, claim.State, claim.Statement,
            [.. claim.Claimants.OrderBy(link => link.Ordinal)
                .Select(link => new ClaimantName(link.Claimant.Name, link.Claimant.Title, link.Claimant.Affiliation))],
            claim.Form, claim.Kind, claim.Check, claim.Worth, claim.Chance, claim.Reasons,
            claim.SaidOn, claim.SaidOnIsLatest, claim.SaidAt, claim.Appearances,
            claim.AssigneeId, await NameAsync(view, claim.AssigneeId, cancellation), claim.Risk, claim.Due,
            claim.SetAsideReason, claim.SetAsideNote,
            await view.Claims.Where(one => one.Id == claim.MergedIntoId).Select(one => one.Number).FirstOrDefaultAsync(cancellation),
            await view.Claims.Where(one => one.ArticleId == claim.ArticleId && one.SplitFromId == claim.Id && one.Number != null).OrderBy(one => one.Number)
                .Select(one => one.Number!.Value).ToListAsync(cancellation),
            passages,
            await FindObjectionAsync(view, claim, cancellation),
            verdict,
            evidence,
            new HashSet<ClaimAction>(),
            claim.Version, claim.WordingVersion, claim.PlanningVersion)
        {
            Halves = PassageViews.Halves(claim, passages),
            OpenComments = await view.Threads.CountAsync(thread => thread.ClaimId == claimId && thread.ResolvedAt == null, cancellation),
            ReopenReason = claim.ReopenReason,
            CheckAgain = await ContextChangeViews.FindOpenAsync(view, claim.Id, cancellation),
        };
        return new SharedClaim(shown, claim, citedBy, attachedBy);
    }

    private static async Task<string?> NameAsync(DeskView view, Guid? personId, CancellationToken cancellation) =>
        personId is null
            ? null
            : await view.People.Where(person => person.Id == personId).Select(person => person.Name).FirstOrDefaultAsync(cancellation);

    private static async Task<VerdictView?> FindVerdictAsync(DeskView view, Claim claim, CancellationToken cancellation) =>
        claim.CurrentVerdictId is null
            ? null
            : await view.Verdicts.Where(verdict => verdict.Id == claim.CurrentVerdictId)
                .Join(view.People, verdict => verdict.AuthorId, person => person.Id, (verdict, author) => new VerdictView(
                    verdict.Id, verdict.Number, verdict.AuthorId, author.Name,
                    verdict.RatingId, verdict.Rating!.Label, verdict.Rating.Value, verdict.Finding,
                    verdict.Rationale, verdict.AsOf, verdict.SubmittedAt,
                    verdict.Cited.OrderBy(cited => cited.Ordinal).Select(cited => cited.EvidenceId).ToList()))
                .FirstOrDefaultAsync(cancellation);

    private static async Task<IReadOnlyList<Guid>> CitedByAsync(DeskView view, VerdictView? verdict, CancellationToken cancellation)
    {
        if (verdict is null)
            return [];
        var worked = await view.CitedEvidence.Where(cited => cited.VerdictId == verdict.Id)
            .Select(cited => cited.WorkedOnBy).ToListAsync(cancellation);
        var carried = await view.Verdicts.Where(written => written.Id == verdict.Id)
            .Select(written => written.CarriedFrom).FirstAsync(cancellation);
        return [.. worked.SelectMany(people => people).Concat(carried).Append(verdict.AuthorId)];
    }

    private static async Task<ObjectionView?> FindObjectionAsync(DeskView view, Claim claim, CancellationToken cancellation) =>
        claim.State != ClaimState.ChangesRequested
            ? null
            : await view.SignOffs.Where(signOff => signOff.ClaimId == claim.Id && signOff.Decision == Decision.RequestChanges)
                .OrderByDescending(signOff => signOff.At)
                .Join(view.People, signOff => signOff.EditorId, person => person.Id, (signOff, editor) =>
                    new ObjectionView(editor.Name, signOff.Comment ?? "", signOff.At))
                .FirstOrDefaultAsync(cancellation);

    private static async Task<(IReadOnlyList<EvidenceView> Evidence, IReadOnlyDictionary<Guid, Guid> AttachedBy)> EvidenceAsync(
        DeskView view, Claim claim, CancellationToken cancellation)
    {
        var pieces = await view.Evidence.Where(piece => piece.ClaimId == claim.Id)
            .OrderBy(piece => piece.AttachedAt).ThenBy(piece => piece.Id)
            .Join(view.People, piece => piece.AttachedById, person => person.Id, (piece, person) => new { piece, piece.Source, person.Name })
            .ToListAsync(cancellation);
        return (
            [.. pieces.Select(row => Show(row.piece, row.Source, row.Name))],
            pieces.ToDictionary(row => row.piece.Id, row => row.piece.AttachedById));
    }

    private static EvidenceView Show(PieceOfEvidence piece, Source source, string attachedBy) => new(
        piece.Id,
        piece.SourceId,
        new SourceDetails(source.Title, source.Url, source.Publisher, source.Author, source.Published, source.Type, source.Primary),
        source.BlobId,
        source.FileName,
        new EvidenceDetails(piece.Stance, piece.Quotation, piece.LocatorKind, piece.Locator, piece.SeenOn, piece.Note),
        attachedBy,
        piece.AttachedAt,
        MayChange: false,
        piece.Version);
}
