using FactCheck.Core.Articles;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Notes;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.People;
using FactCheck.Core.Revisions;
using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

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
            await MergedIntoAsync(view, claim, cancellation),
            await SplitIntoAsync(view, claim, cancellation),
            passages,
            await FindObjectionAsync(view, claim, cancellation),
            verdict,
            evidence,
            new HashSet<ClaimAction>(),
            claim.Version, claim.WordingVersion, claim.PlanningVersion)
        {
            Halves = PassageViews.Halves(claim, passages),
            ReopenReason = claim.ReopenReason,
            CheckAgain = await ContextChangeViews.FindOpenAsync(view, claim.Id, cancellation),
            SourceQuestions = await SourceQuestionViews.FindAsync(view, claim.Id, cancellation),
        };
        return new SharedClaim(shown, claim, citedBy, attachedBy, await OpenThreadsAsync(view, claimId, cancellation));
    }

    private static async Task<string?> NameAsync(DeskView view, Guid? personId, CancellationToken cancellation) =>
        personId is null
            ? null
            : await view.People.Where(person => person.Id == personId).Select(person => person.Name).FirstOrDefaultAsync(cancellation);

    private static async Task<int?> MergedIntoAsync(DeskView view, Claim claim, CancellationToken cancellation) =>
        claim.MergedIntoId is not { } into
            ? null
            : await view.Claims.Where(one => one.Id == into).Select(one => one.Number).FirstOrDefaultAsync(cancellation);

    private static async Task<IReadOnlyList<int>> SplitIntoAsync(DeskView view, Claim claim, CancellationToken cancellation) =>
        claim.State != ClaimState.Split
            ? []
            : await view.Claims.Where(one => one.ArticleId == claim.ArticleId && one.SplitFromId == claim.Id && one.Number != null)
                .OrderBy(one => one.Number).Select(one => one.Number!.Value).ToListAsync(cancellation);

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
        var pieces = await view.EvidenceForAll.Where(piece => piece.ClaimId == claim.Id)
            .OrderBy(piece => piece.AttachedAt).ThenBy(piece => piece.Id)
            .Join(view.People, piece => piece.AttachedById, person => person.Id, (piece, person) => new
            {
                piece,
                piece.Source,
                person.Name,
                Confidential = view.ConfidentialForAll.Any(one => one.SourceId == piece.SourceId),
                Interest = view.InterestsForAll.Where(one => one.SourceId == piece.SourceId).Select(one => one.Text).FirstOrDefault(),
                Joined = view.OriginsForAll.Where(one => one.SourceId == piece.SourceId).Select(one => (Guid?)one.OriginId).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        if (pieces.Count == 0)
            return ([], new Dictionary<Guid, Guid>());
        var held = await view.ConversationsForAll
            .Where(held => view.EvidenceForAll.Any(piece => piece.ClaimId == claim.Id && piece.SourceId == held.SourceId))
            .ToDictionaryAsync(held => held.SourceId, held => held.Details, cancellation);
        var reliability = await SourceNotes.OfPublishersAsync(view, pieces.Select(row => row.Source.Publisher), cancellation);
        var weighed = EvidencePiece.Weigh([.. pieces.Select(row => new EvidencePiece(
            row.piece.Id, row.piece.SourceId, row.piece.Stance, row.Source.Primary, row.piece.Quotation, row.Joined))]);
        return (
            [.. pieces.Select(row => Show(row.piece, row.Source, row.Name) with
            {
                Confidential = row.Confidential,
                Origin = weighed[row.piece.Id].Origin,
                Joined = row.Joined is not null,
                Interest = row.Interest,
                Reliability = PublisherNote.Fold(row.Source.Publisher) is { } publisher ? reliability.GetValueOrDefault(publisher) : null,
                Conversation = held.GetValueOrDefault(row.piece.SourceId),
            })],
            pieces.ToDictionary(row => row.piece.Id, row => row.piece.AttachedById));
    }

    /// <summary>The evidence each open discussion speaks of.</summary>
    private static async Task<IReadOnlyList<IReadOnlyList<Guid>>> OpenThreadsAsync(DeskView view, Guid claimId, CancellationToken cancellation) =>
        await view.ThreadsForAll.Where(thread => thread.ClaimId == claimId && thread.ResolvedAt == null)
            .Select(thread => thread.Comments.Where(comment => comment.EvidenceId != null).Select(comment => comment.EvidenceId!.Value).ToList())
            .ToListAsync(cancellation);

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
