using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Verdicts;
using FactCheck.Web.Shell;
using ArticleQuery = FactCheck.Core.Articles.ArticleText;

namespace FactCheck.Web.Workspace;

/// <summary>What an open workspace shows: the article, its claims, the chosen one. Holds no rules and sends nothing.</summary>
public sealed class WorkspaceState(
    ArticleQuery articles, ClaimList claims, ClaimantList claimants, ClaimDetail details, RatingChoices ratings)
{
    private const int FewClaims = 40;

    private List<ClaimLine> lines = [];
    private TextLayers? layers;
    private SameClaims? same;
    private bool coverage;
    private ClaimView? ahead;

    /// <summary>Who reads.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Null until it is read, or when there is none to be seen.</summary>
    public ArticleView? Article { get; private set; }

    /// <summary>Every claim and suggestion, in the order of the text.</summary>
    public IReadOnlyList<ClaimLine> Lines => lines;

    /// <summary>Who speaks in the article, each once.</summary>
    public IReadOnlyList<ArticleClaimant> Claimants { get; private set; } = [];

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
    public IReadOnlyList<ClaimLine> Shown => [.. SaidBy(Filter.Claimant).Where(line => Filter.Shows(line, PersonId))];

    /// <summary>Suggestions nobody decided on.</summary>
    public int Waiting => lines.Count(line => line.State == ClaimState.Suggested);

    /// <summary>Claims that count: accepted and not set aside, merged or split.</summary>
    public IEnumerable<ClaimLine> Accepted => lines.Where(line => line.Number is not null && TextMark.Leaves(line.State));

    /// <summary>What is drawn over the text.</summary>
    public TextLayers Layers => layers ??= Draw();

    /// <summary>The claim's line; null when there is no such claim here.</summary>
    public ClaimLine? Line(Guid? claimId) => lines.Find(line => line.Id == claimId);

    /// <summary>The claim with this number; null when there is none.</summary>
    public ClaimLine? Line(int number) => lines.Find(line => line.Number == number);

    /// <summary>The number as people read it; null for a suggestion.</summary>
    public string? Name(ClaimLine line) =>
        Article is { } article && line?.Number is { } number ? ArticleNumber.Format(article.Number, number) : null;

    /// <summary>The others of the article that say what this claim says.</summary>
    public IReadOnlyList<ClaimLine> SameAs(Guid claimId) => (same ??= SameClaims.Among(lines)).As(claimId);

    /// <summary>Every claim, those that say what this one says first.</summary>
    public IReadOnlyList<ClaimLine> NearestFirst(Guid claimId) => [.. SameAs(claimId).Union(lines)];

    /// <summary>What somebody says, at whichever place of the chain.</summary>
    /// <param name="claimant">A name, or <see cref="ClaimFilter.TheArticle"/>; null stands for anybody.</param>
    public IReadOnlyList<ClaimLine> SaidBy(string? claimant) => claimant switch
    {
        null => lines,
        ClaimFilter.TheArticle => lines.FindAll(line => line.Claimant is null),
        _ => Claimants.FirstOrDefault(one => one.Name == claimant) is { } found
            ? lines.FindAll(line => found.Claims.Contains(line.Id))
            : [],
    };

    /// <summary>Reads everything anew.</summary>
    public async Task OpenAsync(Guid personId, int number, CancellationToken cancellation)
    {
        PersonId = personId;
        Article = await articles.FindAsync(personId, number, cancellation);
        Ratings = await ratings.ReadAsync(personId, cancellation);
        await ReadLinesAsync(cancellation);
        Claimants = Article is { } article ? await claimants.ReadAsync(personId, article.Id, cancellation) : [];
    }

    /// <summary>Puts a claim in hand, or none.</summary>
    public async Task ChooseAsync(Guid? claimId, CancellationToken cancellation)
    {
        ChosenId = claimId;
        if (Chosen?.Id != claimId)
            Chosen = null;
        if (claimId is not { } id)
            return;
        if (ahead?.Id == id && ahead.Version == Line(id)?.Version)
        {
            Chosen = ahead;
            return;
        }

        var read = await details.FindAsync(PersonId, id, cancellation);
        if (ChosenId == id)
            Chosen = read;
    }

    /// <summary>Reads a claim that is likely to come next.</summary>
    public async Task ReadAheadAsync(Guid claimId, CancellationToken cancellation) =>
        ahead = await details.FindAsync(PersonId, claimId, cancellation);

    /// <summary>Reads again what changed.</summary>
    /// <param name="changed">The claims something happened to.</param>
    public async Task RefreshAsync(IReadOnlyCollection<Guid> changed, CancellationToken cancellation)
    {
        if (Article is not { } article)
            return;

        Article = await articles.FindAsync(PersonId, article.Number, cancellation) ?? article;
        if (changed.Count is 0 or > FewClaims)
            await ReadLinesAsync(cancellation);
        else
            Merge(changed, await claims.ReadAsync(PersonId, article.Id, article.RevisionId, changed, cancellation));
        Redraw();
        Claimants = await claimants.ReadAsync(PersonId, article.Id, cancellation);
        ahead = null;
        if (ChosenId is { } chosen && (changed.Count == 0 || changed.Contains(chosen)))
            await ChooseAsync(chosen, cancellation);
    }

    /// <summary>The line so many places after the chosen one in the list; the first or last when none is chosen.</summary>
    public ClaimLine? Neighbour(int step)
    {
        var shown = Shown;
        if (shown.Count == 0)
            return null;

        var here = shown.ToList().FindIndex(line => line.Id == ChosenId);
        if (here < 0)
            return NearestTo(shown, step);
        return shown[Math.Clamp(here + step, 0, shown.Count - 1)];
    }

    private ClaimLine NearestTo(IReadOnlyList<ClaimLine> shown, int step)
    {
        if (Line(ChosenId) is not { } chosen)
            return step > 0 ? shown[0] : shown[^1];
        return step > 0
            ? shown.FirstOrDefault(line => line.Position >= chosen.Position) ?? shown[^1]
            : shown.LastOrDefault(line => line.Position <= chosen.Position) ?? shown[0];
    }

    private async Task ReadLinesAsync(CancellationToken cancellation)
    {
        lines = Article is { } article
            ? [.. await claims.ReadAsync(PersonId, article.Id, article.RevisionId, cancellation)]
            : [];
        Redraw();
    }

    private void Redraw()
    {
        layers = null;
        same = null;
    }

    private void Merge(IReadOnlyCollection<Guid> changed, IReadOnlyList<ClaimLine> read)
    {
        lines.RemoveAll(line => changed.Contains(line.Id));
        lines.AddRange(read);
        lines = [.. lines.OrderBy(line => line.Position).ThenBy(line => line.Id.ToString("D"), StringComparer.Ordinal)];
    }

    private TextLayers Draw()
    {
        var marks = lines.Where(line => TextMark.Leaves(line.State))
            .SelectMany(line => line.Passages.Select(span => new TextMark(line.Id, span.Start, span.End, line.State, line.Number)));
        var setAside = lines.Where(line => line.State == ClaimState.SetAside)
            .SelectMany(line => line.Passages.Select(span => new TextStretch(line.Id, span.Start, span.End)));
        var stretches = Article?.Stretches.Select(stretch => new TextStretch(stretch.Id, stretch.Span.Start, stretch.Span.End)) ?? [];
        return new TextLayers([.. marks], [.. stretches.Concat(setAside).OrderBy(stretch => stretch.Start)], Coverage);
    }
}
