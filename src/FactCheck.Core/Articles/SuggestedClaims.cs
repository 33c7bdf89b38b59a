using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Revisions;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>Puts what the splitter proposes under a revision's text, inside one transaction.</summary>
/// <param name="revision">The article's current text, or the one that becomes it in this transaction.</param>
internal sealed class SuggestedClaims(Change change, Article article, Revision revision)
{
    /// <summary>How many were new.</summary>
    public int Added { get; private set; }

    /// <summary>Adds those that are not there yet; all of them or, when one cannot stand in the text, none.</summary>
    public async Task<Refusal?> AddAsync(IReadOnlyList<SuggestedClaim> suggestions, CancellationToken cancellation)
    {
        if (suggestions.Count == 0)
            return null;

        var chosen = new List<(SuggestedClaim Suggested, IReadOnlyList<ChosenPassage> Passages)>();
        foreach (var suggestion in suggestions)
        {
            var (passages, refusal) = ChosenPassage.Read(revision, suggestion.Passages);
            if (refusal is null && suggestion.Halves.Count > 0)
                (_, refusal) = ChosenPassage.Read(revision, suggestion.Halves);
            if (refusal is not null)
                return refusal;
            chosen.Add((suggestion, passages));
        }

        var here = await PlacesAsync([.. chosen.Select(one => one.Passages[0].Start)], cancellation);
        var added = chosen.Where(one => !here.Contains(Place(one.Passages.Select(passage => new Span(passage.Start, passage.End)))))
            .DistinctBy(one => (Place(one.Passages.Select(passage => new Span(passage.Start, passage.End))), one.Suggested.Statement))
            .ToList();
        var register = await ClaimantRegister.OpenAsync(change.Database, article.Id, cancellation);
        foreach (var (suggested, passages) in added)
        {
            var (claim, fact) = Claim.Suggest(article, Wording(suggested, register), passages, change.Now);
            change.Database.Claims.Add(claim);
            change.Record(fact);
        }

        Added = added.Count;
        return null;
    }

    private static ClaimWording Wording(SuggestedClaim suggested, ClaimantRegister register) => new(
        suggested.Statement.Trim(), suggested.Form, suggested.Kind, suggested.Check, register.Find(suggested.Claimants))
    {
        Worth = new ClaimWorth(suggested.Worth, suggested.Chance, suggested.Reasons) { Halves = suggested.Halves },
    };

    /// <summary>Where the article's claims stand, in whatever state: what was set aside once is not proposed again.</summary>
    /// <param name="starts">Where suggestions begin: of claims in this text alone, those beside them are enough.</param>
    private async Task<HashSet<string>> PlacesAsync(IReadOnlyCollection<int> starts, CancellationToken cancellation)
    {
        var claims = change.Database.Claims.Where(claim => claim.ArticleId == article.Id);
        if (!await change.Database.Anchors.AnyAsync(anchor => anchor.RevisionId == revision.Id, cancellation))
        {
            var (first, last) = (starts.Min(), starts.Max());
            claims = claims.Where(claim => claim.Position >= first && claim.Position <= last);
        }

        var places = await claims.PlacesIn(revision.Id, change.Database.Anchors).ToListAsync(cancellation);
        return [.. places.GroupBy(place => place.ClaimId)
            .Select(claim => Place(claim.Select(place => new Span(place.Start, place.End))))];
    }

    private static string Place(IEnumerable<Span> passages) => string.Join(
        ' ', passages.OrderBy(span => span.Start).ThenBy(span => span.End).Select(span => $"{span.Start}-{span.End}"));
}
