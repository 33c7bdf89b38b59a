using System.Globalization;
using FactCheck.Core.Storage;
using FactCheck.Text;
using FactCheck.Text.Matching;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>A claim of another article that says the same as a claim, or the opposite.</summary>
/// <param name="ArticleNumber">Shown with the claim's number as A12-3.</param>
/// <param name="Rating">Label of the submitted or approved verdict.</param>
/// <param name="RatingValue">Place in the scale's order (1 to 5); null outside it.</param>
/// <param name="Chance">0 to 1: how likely it is about the same thing.</param>
/// <param name="Words">The words both share, as this claim writes them, those that tell most first.</param>
/// <param name="Places">Where these words stand in its statement.</param>
/// <param name="Because">What makes it the opposite ('rose' against 'fell'); null when it is not.</param>
public sealed record EarlierClaim(
    Guid Id,
    Guid ArticleId,
    int ArticleNumber,
    string ArticleTitle,
    int Number,
    ClaimState State,
    string Statement,
    string? Rating,
    int? RatingValue,
    double Chance,
    Agreement Agreement,
    IReadOnlyList<string> Words,
    IReadOnlyList<Span> Places,
    string? Because);

/// <summary>Finds what the desk has of a claim already: the full-text index brings candidates, the matcher ranks them.</summary>
public sealed class EarlierClaims
{
    /// <summary>How many are given at most.</summary>
    public const int Most = 10;

    private const int MostWords = 10;
    private const int MostCandidates = 200;

    private readonly DeskReader reader;
    private readonly IClaimMatcher matcher;

    /// <summary>Ranks by words.</summary>
    public EarlierClaims(DeskReader reader)
        : this(reader, new LexicalMatcher())
    {
    }

    /// <summary>Ranks by a matcher of one's choice.</summary>
    public EarlierClaims(DeskReader reader, IClaimMatcher matcher)
    {
        this.reader = reader;
        this.matcher = matcher;
    }

    /// <summary>
    /// Accepted claims of other articles that say the same or the opposite, or very likely speak of the same thing, best first.
    /// Empty when there is no such claim to be seen.
    /// </summary>
    public async Task<IReadOnlyList<EarlierClaim>> FindAsync(Guid personId, Guid claimId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        var asked = await view.Claims.Where(claim => claim.Id == claimId)
            .Select(claim => new { claim.ArticleId, claim.Statement, claim.SaidOn }).FirstOrDefaultAsync(cancellation);
        if (asked is null || SearchWords.Of(asked.Statement, MostWords) is not { Count: > 0 } words)
            return [];
        var found = await Candidates(view, words, asked.ArticleId).ToListAsync(cancellation);
        var ranked = matcher.Prepare(found.Select(one => new ClaimText(one.Statement, null, Day(one.SaidOn))))
            .Rank(new ClaimText(asked.Statement, null, Day(asked.SaidOn)), MostCandidates, cancellation);
        return [.. ranked.Where(match => match.IsSuggested || match.Agreement != Agreement.Unclear).Take(Most).Select(match => Show(found[match.Index], match))];
    }

    private static IQueryable<Candidate> Candidates(DeskView view, IReadOnlyList<string> words, Guid articleId) =>
        from claim in view.ClaimsThatHold(words, MostCandidates)
        where claim.ArticleId != articleId && claim.Number != null
            && claim.State != ClaimState.SetAside && claim.State != ClaimState.Merged && claim.State != ClaimState.Split
        join article in view.Articles on claim.ArticleId equals article.Id
        join verdict in view.Verdicts on claim.CurrentVerdictId equals (Guid?)verdict.Id into verdicts
        from verdict in verdicts.DefaultIfEmpty()
        orderby claim.CreatedAt descending, claim.Id
        select new Candidate(
            claim.Id,
            claim.ArticleId,
            article.Number,
            article.Title,
            claim.Number!.Value,
            claim.State,
            claim.Statement,
            claim.SaidOn,
            verdict == null ? null : verdict.Rating == null ? null : verdict.Rating.Label,
            verdict == null ? null : verdict.Rating == null ? null : verdict.Rating.Value);

    private static EarlierClaim Show(Candidate claim, ClaimMatch match) => new(
        claim.Id, claim.ArticleId, claim.ArticleNumber, claim.ArticleTitle, claim.Number, claim.State, claim.Statement,
        claim.Rating, claim.RatingValue, match.Chance, match.Agreement, match.Words, match.Places, match.Because);

    /// <summary>A whole day; a month or a year says too little.</summary>
    private static DateOnly? Day(string? saidOn) =>
        DateOnly.TryParseExact(saidOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private sealed record Candidate(
        Guid Id,
        Guid ArticleId,
        int ArticleNumber,
        string ArticleTitle,
        int Number,
        ClaimState State,
        string Statement,
        string? SaidOn,
        string? Rating,
        int? RatingValue);
}
