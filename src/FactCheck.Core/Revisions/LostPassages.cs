using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Text;
using FactCheck.Text.Differences;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Revisions;

/// <summary>A claim with where its passages of older revisions stand, to be decided by hand inside one transaction.</summary>
internal sealed class LostPassages
{
    private readonly Change change;

    private LostPassages(Change change, Claim claim, Article article, List<Anchor> anchors)
    {
        this.change = change;
        Claim = claim;
        Article = article;
        Anchors = anchors;
    }

    public Claim Claim { get; }

    public Article Article { get; }

    /// <summary>In the current revision, one for each passage that belongs to an older one.</summary>
    public IReadOnlyList<Anchor> Anchors { get; }

    /// <summary>Loads it; null when there is no such claim.</summary>
    public static async Task<LostPassages?> FindAsync(Change change, Guid claimId, CancellationToken cancellation)
    {
        if (await change.Database.FindClaimAsync(claimId, cancellation) is not { } claim)
            return null;

        var article = (await change.Database.FindArticleAsync(claim.ArticleId, cancellation))!;
        var anchors = new List<Anchor>();
        foreach (var passage in claim.Passages.OrderBy(passage => passage.Ordinal))
        {
            if (await change.Database.Anchors.FindAsync(
                [article.CurrentRevisionId, passage.RevisionId, passage.Start, passage.End], cancellation) is { } anchor)
                anchors.Add(anchor);
        }

        return new LostPassages(change, claim, article, anchors);
    }

    /// <summary>While it is worked on, whoever may change its passages places it; after that an editor does.</summary>
    public static Refusal? RefuseToPlace(Claim claim, Standing actor) =>
        ClaimLife.Table.Any(row => row.Action == ClaimAction.Reword && row.From == claim.State)
            ? ClaimLife.Refuse(ClaimAction.Reword, claim, actor)
            : actor.Is(Roles.Editor) ? null : RevisionRefusals.EditorPlaces;

    /// <summary>Writes the decision down and follows it.</summary>
    /// <param name="place">Null to keep it in its own revision.</param>
    /// <param name="text">The current text.</param>
    public void Decide(Anchor anchor, Span? place, string text)
    {
        (Span, int)? chosen = place is { } here ? (here, Score(anchor, here.Of(text))) : null;
        var placement = Placement.Of(Claim, anchor, chosen, change.Actor.PersonId, change.Now);
        change.Database.Placements.Add(placement);
        anchor.Take(placement.Entry);
    }

    /// <summary>An open question is put again with the wording of the chosen place.</summary>
    public async Task AskAgainAsync(Revision revision, CancellationToken cancellation)
    {
        if (await CheckAgain.FindOpenAsync(change.Database, Claim.Id, cancellation) is null)
            return;

        var options = new ReadingOptions(Article.Language, PartialDate.Day(Article.Published)) { SuggestIn = _ => false };
        var now = Claim.Passages.OrderBy(passage => passage.Ordinal).Select(passage => Now(passage, revision)).OfType<Span>()
            .Select(place => TextInContext.Around(revision.Text, place, options, cancellation));
        await new CheckAgain(change).NoteAsync(
            revision.Id, [new ChangedClaim(Claim.Id, ChangedParts.Passage, [], [.. now])], cancellation);
    }

    public Fact Happened(string kind)
    {
        Claim.Touch();
        return new Fact(kind, Claim.Id, Claim.ArticleId, Claim.Id);
    }

    private Span? Now(Passage passage, Revision revision)
    {
        if (passage.RevisionId == revision.Id)
            return new Span(passage.Start, passage.End);
        var anchor = Anchors.FirstOrDefault(one => one.FromRevisionId == passage.RevisionId
            && one.FromStart == passage.Start && one.FromEnd == passage.End);
        return anchor is { Start: { } start, End: { } end } ? new Span(start, end) : null;
    }

    /// <summary>The share of letters that both wordings have.</summary>
    private int Score(Anchor anchor, string words)
    {
        var exact = Claim.Passages.First(passage => passage.RevisionId == anchor.FromRevisionId
            && passage.Start == anchor.FromStart && passage.End == anchor.FromEnd).Exact;
        var same = WordDifference.Between(exact, words).Where(piece => piece.Kind == DifferenceKind.Same).Sum(piece => piece.Text.Length);
        return (int)(2L * same * Anchor.FullScore / (exact.Length + words.Length));
    }
}
