using System.Collections.Immutable;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Workspace;

/// <summary>What an open workspace shows: the article, its claims, the chosen one. Holds no rules and sends nothing.</summary>
public sealed partial class WorkspaceState(ArticleBoards boards, DeskReader reader, ClaimDetail details, RatingChoices ratings)
{
    private BoardView? board;
    private TextLayers? layers;
    private (BoardView? Of, ClaimFilter? Through, ImmutableArray<ClaimLine> Lines) shown;
    private (BoardView? Of, int Count) mine;
    private bool coverage;

    /// <summary>Who reads.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Null until it is read, or when there is none to be seen.</summary>
    public ArticleView? Article => board?.Article;

    /// <summary>Every claim and suggestion, in the order of the text.</summary>
    public IReadOnlyList<ClaimLine> Lines => board is null ? [] : board.Lines;

    /// <summary>Who speaks in the article, each once.</summary>
    public IReadOnlyList<ArticleClaimant> Claimants => board?.Claimants ?? [];

    /// <summary>How many claims with a number there are, in whatever state.</summary>
    public int All => board?.Numbered.Length ?? 0;

    /// <summary>How many of them the reader has.</summary>
    public int Mine => mine.Of == board ? mine.Count : CountMine();

    /// <summary>How many of them are in each state.</summary>
    public IReadOnlyDictionary<ClaimState, int> Counts => board?.Counts ?? ImmutableDictionary<ClaimState, int>.Empty;

    /// <summary>What a verdict can be rated.</summary>
    public IReadOnlyList<RatingChoice> Ratings { get; private set; } = [];

    /// <summary>Which of them the list shows.</summary>
    public ClaimFilter Filter { get; set; } = ClaimFilter.All;

    /// <summary>The claim in hand; known at once.</summary>
    public Guid? ChosenId { get; private set; }

    /// <summary>The claim in hand with everything about it; null until it is read.</summary>
    public ClaimView? Chosen { get; private set; }

    /// <summary>Whether what is accounted for is faded.</summary>
    public bool Coverage
    {
        get => coverage;
        set
        {
            coverage = value;
            layers = null;
        }
    }

    /// <summary>The lines that the filter lets through.</summary>
    public ImmutableArray<ClaimLine> Shown => shown.Of == board && shown.Through == Filter && !shown.Lines.IsDefault ? shown.Lines : Sift();

    /// <summary>The place of the claim in hand among the lines shown, from 0; -1 when it is not among them.</summary>
    public int Place => Line(ChosenId) is { } line && Shown.BinarySearch(line, TextOrder.Instance) is var place and >= 0 ? place : -1;

    /// <summary>Suggestions nobody decided on.</summary>
    public int Waiting => board?.Waiting ?? 0;

    /// <summary>Claims that count: accepted and not set aside, merged or split.</summary>
    public IReadOnlyList<ClaimLine> Accepted => board is null ? [] : board.Accepted;

    /// <summary>What is drawn over the text.</summary>
    public TextLayers Layers => layers ??= board is null ? TextLayers.None : new TextLayers(board.Marks, board.Stretches, Coverage);

    /// <summary>The claim's line; null when there is no such claim here.</summary>
    public ClaimLine? Line(Guid? claimId) => claimId is { } id ? board?.Line(id) : null;

    /// <summary>The claim with this number; null when there is none.</summary>
    public ClaimLine? Line(int number) => board?.Line(number);

    /// <summary>The number as people read it; null for a suggestion.</summary>
    public string? Name(ClaimLine line) =>
        Article is { } article && line?.Number is { } number ? ArticleNumber.Format(article.Number, number) : null;

    /// <summary>The others of the article that say what this claim says.</summary>
    public IReadOnlyList<ClaimLine> SameAs(Guid claimId) => board?.SameAs(claimId) ?? [];

    /// <summary>Every claim, those that say what this one says first.</summary>
    public IReadOnlyList<ClaimLine> NearestFirst(Guid claimId) => [.. SameAs(claimId).Concat(Lines).DistinctBy(line => line.Id)];

    /// <summary>What somebody says, at whichever place of the chain.</summary>
    /// <param name="claimant">A name, or <see cref="ClaimFilter.TheArticle"/>; null stands for anybody.</param>
    public IReadOnlyList<ClaimLine> SaidBy(string? claimant) => claimant switch
    {
        null => Lines,
        ClaimFilter.TheArticle => [.. Lines.Where(line => line.Claimant is null)],
        _ => Claimants.FirstOrDefault(one => one.Name == claimant) is { } found
            ? [.. Lines.Where(line => found.Claims.Contains(line.Id))]
            : [],
    };

    /// <summary>The line so many places after the chosen one in the list; the first or last when none is chosen.</summary>
    public ClaimLine? Neighbour(int step)
    {
        if (Shown.IsEmpty)
            return null;
        return Place is var here and >= 0 ? Shown[Math.Clamp(here + step, 0, Shown.Length - 1)] : NearestTo(Shown, step);
    }

    private ClaimLine NearestTo(ImmutableArray<ClaimLine> shown, int step)
    {
        if (Line(ChosenId) is not { } chosen)
            return step > 0 ? shown[0] : shown[^1];

        var place = ~shown.BinarySearch(chosen, TextOrder.Instance);
        return step > 0 ? shown[Math.Min(place, shown.Length - 1)] : shown[Math.Max(place - 1, 0)];
    }

    private void Show(BoardView? read)
    {
        if (board != read)
            layers = null;
        board = read;
    }

    private ImmutableArray<ClaimLine> Sift()
    {
        shown = (board, Filter, board is null ? []
            : Filter is { Mine: false, Narrows: false, Claimant: null } ? board.Numbered
            : [.. SaidBy(Filter.Claimant).Where(line => Filter.Shows(line, PersonId))]);
        return shown.Lines;
    }

    private int CountMine()
    {
        mine = (board, board?.Numbered.Count(line => line.AssigneeId == PersonId) ?? 0);
        return mine.Count;
    }
}
