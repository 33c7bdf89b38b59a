using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Revisions;
using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;
using FactCheck.Text;
using FactCheck.Text.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>A claim as a line of the list and a mark in the text.</summary>
/// <param name="Number">Null for a suggestion.</param>
/// <param name="Claimant">The innermost claimant's name; null when the article itself speaks.</param>
/// <param name="Rating">Label of the submitted or approved verdict.</param>
/// <param name="RatingValue">Place in the scale's order (1 to 5); null outside it.</param>
/// <param name="Position">Where it begins in that text; where it began in its own when it has no place there.</param>
/// <param name="Passages">In the text that is asked for; empty when it has no place there.</param>
/// <param name="Version">The claim's version now.</param>
public sealed record ClaimLine(
    Guid Id,
    int? Number,
    ClaimState State,
    string Statement,
    Kind Kind,
    Worth Worth,
    string? Claimant,
    Guid? AssigneeId,
    string? Assignee,
    DateTimeOffset? Due,
    Risk Risk,
    string? Rating,
    int? RatingValue,
    WordingFinding? Finding,
    int Position,
    IReadOnlyList<Span> Passages,
    int Version)
{
    /// <summary>How it is said.</summary>
    public Form Form { get; init; }

    /// <summary>A newer text changed something under it, and no editor has answered yet.</summary>
    public bool CheckAgain { get; init; }
}

/// <summary>Reads an article's claims and suggestions in the order of the text.</summary>
public sealed class ClaimList(DeskReader reader)
{
    /// <summary>All of them, those set aside, merged and split included.</summary>
    /// <param name="revisionId">The text whose passages are wanted.</param>
    public async Task<IReadOnlyList<ClaimLine>> ReadAsync(
        Guid personId, Guid articleId, Guid revisionId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        var claims = view.Claims.Where(claim => claim.ArticleId == articleId);
        var lines = await Lines(view, revisionId, claims.OrderBy(claim => claim.Position).ThenBy(claim => claim.Id))
            .ToListAsync(cancellation);
        return await PlaceAsync(view, revisionId, claims, lines, cancellation);
    }

    /// <summary>Some of an article's claims, for a page that knows the rest.</summary>
    public async Task<IReadOnlyList<ClaimLine>> ReadAsync(
        Guid personId, Guid articleId, Guid revisionId, IReadOnlyCollection<Guid> claimIds, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        var claims = view.Claims.Where(claim => claim.ArticleId == articleId && claimIds.Contains(claim.Id));
        return await PlaceAsync(view, revisionId, claims, await Lines(view, revisionId, claims).ToListAsync(cancellation), cancellation);
    }

    /// <summary>Adds the places of passages of older revisions, and puts all in the order of this text.</summary>
    private static async Task<IReadOnlyList<ClaimLine>> PlaceAsync(
        DeskView view, Guid revisionId, IQueryable<Claim> claims, List<ClaimLine> lines, CancellationToken cancellation)
    {
        if (!await view.Anchors.AnyAsync(anchor => anchor.RevisionId == revisionId, cancellation))
            return lines;

        var anchored = (await claims.AnchoredIn(revisionId, view.Anchors).ToListAsync(cancellation))
            .ToLookup(place => place.ClaimId, place => new Span(place.Start, place.End));
        var placed = lines.Select(line =>
        {
            Span[] passages = [.. line.Passages.Concat(anchored[line.Id]).OrderBy(span => span.Start)];
            return line with { Passages = passages, Position = passages is [var first, ..] ? first.Start : line.Position };
        });
        return [.. placed.OrderBy(line => line.Position).ThenBy(line => line.Id.ToString("D"), StringComparer.Ordinal)];
    }

    private static IQueryable<ClaimLine> Lines(DeskView view, Guid revisionId, IQueryable<Claim> claims)
    {
        var open = view.OpenChecks();
        var turned = view.OpenSourceQuestions();
        return
            from claim in claims
            join verdict in view.Verdicts on claim.CurrentVerdictId equals (Guid?)verdict.Id into verdicts
            from verdict in verdicts.DefaultIfEmpty()
            join person in view.People on claim.AssigneeId equals (Guid?)person.Id into people
            from person in people.DefaultIfEmpty()
            select new ClaimLine(
                claim.Id,
                claim.Number,
                claim.State,
                claim.Statement,
                claim.Kind,
                claim.Worth,
                claim.Claimants.OrderByDescending(link => link.Ordinal).Select(link => link.Claimant.Name).FirstOrDefault(),
                claim.AssigneeId,
                person == null ? null : person.Name,
                claim.Due,
                claim.Risk,
                verdict == null ? null : verdict.Rating == null ? null : verdict.Rating.Label,
                verdict == null ? null : verdict.Rating == null ? null : verdict.Rating.Value,
                verdict == null ? null : verdict.Finding,
                claim.Position,
                claim.Passages
                    .Where(passage => passage.RevisionId == revisionId)
                    .OrderBy(passage => passage.Start)
                    .Select(passage => new Span(passage.Start, passage.End))
                    .ToList(),
                claim.Version)
            {
                Form = claim.Form,
                CheckAgain = open.Any(check => check.ClaimId == claim.Id) || turned.Any(question => question.ClaimId == claim.Id),
            };
    }
}
