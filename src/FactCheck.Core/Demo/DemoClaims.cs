using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Verdicts;
using FactCheck.Text;
using FactCheck.Text.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Demo;

/// <summary>Brings the claims of one demo article as far as the seeds say.</summary>
internal sealed class DemoClaims(DemoLoader loader, Guid articleId, Revision revision)
{
    /// <summary>A suggestion is the claim meant when it shares at least this much of the quoted stretch.</summary>
    private const double EnoughOverlap = 0.4;

    public async Task LoadAsync(SeedClaim seed)
    {
        var by = loader.Person(seed.By);
        var claimId = await AcceptOrAddAsync(seed, by);
        await RewordAsync(claimId, seed, by);
        await PlanAsync(claimId, seed);
        if (seed.Assignee is not null)
            await WorkAsync(claimId, seed);
        foreach (var thread in seed.Discussion ?? [])
            await new DemoThreads(loader, revision).LoadAsync(claimId, thread);
    }

    private async Task WorkAsync(Guid claimId, SeedClaim seed)
    {
        var assignee = loader.Person(seed.Assignee!);
        await loader.DoAsync(new AssignClaim(DemoLoader.NewId(), claimId, (await ReadAsync(claimId)).PlanningVersion, assignee), assignee);
        var evidence = new List<Guid>();
        foreach (var piece in seed.Evidence ?? [])
            evidence.Add(await AttachAsync(claimId, piece, assignee));
        if (seed.Verdict is { } verdict)
            await DecideAsync(claimId, seed, verdict, evidence, assignee);
    }

    private async Task<Guid> AcceptOrAddAsync(SeedClaim seed, Guid by)
    {
        var quoted = DemoLoader.Find(revision.Text, seed.Quote);
        await using var view = await loader.Reader.OpenAsync(by, loader.Cancellation);
        var suggestions = await view.Claims
            .Where(claim => claim.ArticleId == articleId && claim.State == ClaimState.Suggested)
            .Include(claim => claim.Passages)
            .ToListAsync(loader.Cancellation);
        var best = suggestions.MaxBy(claim => Overlap(claim, quoted));
        if (best is not null && Overlap(best, quoted) >= EnoughOverlap)
            return (await loader.DoAsync(new AcceptClaim(DemoLoader.NewId(), best.Id, best.Version), by)).Id;

        var added = new AddClaim(DemoLoader.NewId(), articleId, revision.Id, [quoted], seed.Statement, []);
        return (await loader.DoAsync(added, by)).Id;
    }

    private async Task RewordAsync(Guid claimId, SeedClaim seed, Guid by)
    {
        var claim = await ReadAsync(claimId);
        var check = seed.Verdict?.Finding is null ? Check.Substance : Check.Both;
        if (claim.Statement == seed.Statement && claim.Check == check)
            return;

        var claimants = claim.Claimants.OrderBy(link => link.Ordinal)
            .Select(link => new ClaimantName(link.Claimant.Name, link.Claimant.Title, link.Claimant.Affiliation)).ToList();
        await loader.DoAsync(
            new RewordClaim(
                DemoLoader.NewId(), claimId, claim.WordingVersion, seed.Statement, claim.Form, claim.Kind, check, claimants,
                claim.SaidOn, claim.SaidOnIsLatest, claim.SaidAt, claim.Appearances),
            by);
    }

    private async Task PlanAsync(Guid claimId, SeedClaim seed)
    {
        if (seed.Risk == Risk.None && seed.DueInHours is null)
            return;

        var claim = await ReadAsync(claimId);
        await loader.DoAsync(
            new PlanClaim(DemoLoader.NewId(), claimId, claim.PlanningVersion, seed.Risk, loader.InHours(seed.DueInHours)),
            loader.Person("hale"));
    }

    private async Task<Guid> AttachAsync(Guid claimId, SeedEvidence piece, Guid by)
    {
        var source = loader.Seeds.Sources.Single(candidate => candidate.Key == piece.Source);
        var known = loader.KnownSource(source.Key);
        var blob = known is null && source.File is { } file ? await loader.StoreFileAsync(file, by) : (Guid?)null;
        var details = known is null
            ? new SourceDetails(source.Title, source.Url, source.Publisher, source.Author, source.Published, source.Type, source.Primary)
            : null;
        var use = new EvidenceDetails(
            piece.Stance, piece.Quotation, piece.LocatorKind, piece.Locator, DateOnly.FromDateTime(loader.Now.UtcDateTime), null);
        var attached = await loader.DoAsync(new AttachEvidence(DemoLoader.NewId(), [claimId], known, details, blob, use, Capture: false), by);
        loader.Remember(source.Key, attached.SourceId);
        return attached.EvidenceIds[0];
    }

    private async Task DecideAsync(Guid claimId, SeedClaim seed, SeedVerdict verdict, List<Guid> evidence, Guid assignee)
    {
        await using var view = await loader.Reader.OpenAsync(assignee, loader.Cancellation);
        var rating = await view.Ratings.SingleAsync(label => label.Label == verdict.Rating, loader.Cancellation);
        var asOf = DateOnly.FromDateTime(loader.Now.UtcDateTime);
        var submitted = await loader.DoAsync(
            new SubmitVerdict(
                DemoLoader.NewId(), claimId, (await ReadAsync(claimId)).Version, rating.Id, verdict.Finding, verdict.Rationale, asOf, evidence),
            assignee);
        if (seed.Editor is null)
            return;

        var editor = loader.Person(seed.Editor);
        var version = (await ReadAsync(claimId)).Version;
        if (seed.Decision == "approve")
        {
            var hash = await view.Verdicts.Where(sent => sent.Id == submitted.VerdictId).Select(sent => sent.ContentHash).SingleAsync(loader.Cancellation);
            await loader.DoAsync(new ApproveVerdict(DemoLoader.NewId(), claimId, version, hash), editor);
        }
        else
        {
            await loader.DoAsync(new RequestChanges(DemoLoader.NewId(), claimId, version, seed.Comment!), editor);
        }
    }

    private async Task<Claim> ReadAsync(Guid claimId)
    {
        await using var view = await loader.Reader.OpenAsync(loader.Person("lindt"), loader.Cancellation);
        return await view.Claims.Where(claim => claim.Id == claimId)
            .Include(claim => claim.Claimants).ThenInclude(link => link.Claimant)
            .SingleAsync(loader.Cancellation);
    }

    private static double Overlap(Claim claim, Span quoted)
    {
        var passage = claim.Passages.Select(part => new Span(part.Start, part.End)).MaxBy(span => Shared(span, quoted));
        var shared = Shared(passage, quoted);
        return (double)shared / (passage.Length + quoted.Length - shared);
    }

    private static int Shared(Span one, Span other) => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));
}
