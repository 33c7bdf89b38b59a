using FactCheck.Core.Claims;
using FactCheck.Core.Revisions;

namespace FactCheck.Web.Revisions;

/// <summary>Two texts of an article as they are shown side by side, and what the newer one did to its claims.</summary>
public sealed class RevisionsState(RevisionHistory history, CarriedClaims carriedClaims, ClaimList claims)
{
    private const int PageSize = 60;

    private readonly HashSet<int> unfolded = [];
    private int most = PageSize;
    private Guid personId;

    /// <summary>Null as long as nothing was read, and where there is no such article.</summary>
    public RevisedArticle? Article { get; private set; }

    /// <summary>The older text that is shown.</summary>
    public RevisionLine? Older { get; private set; }

    /// <summary>The newer text that is shown.</summary>
    public RevisionLine? Newer { get; private set; }

    /// <summary>The paragraphs of both, unchanged stretches folded.</summary>
    public IReadOnlyList<DifferenceRow> Rows { get; private set; } = [];

    /// <summary>Where the claims stand in the older text.</summary>
    public RevisionMarks OlderMarks { get; private set; } = RevisionMarks.None;

    /// <summary>Where the claims stand in the newer text.</summary>
    public RevisionMarks NewerMarks { get; private set; } = RevisionMarks.None;

    /// <summary>What the newer text did to the claims.</summary>
    public CarriedOver Carried { get; private set; } = CarriedOver.Nothing;

    /// <summary>How many of the claims are listed.</summary>
    public int Listed { get; private set; } = PageSize;

    /// <summary>The claim in hand.</summary>
    public Guid? ChosenId { get; private set; }

    /// <summary>Whether there may be more rows than are shown.</summary>
    public bool HasMore => Rows.Count >= most;

    /// <summary>Only what stands in the current text is decided on.</summary>
    public bool IsCurrent => Article is not null && Newer?.Id == Article.Current.Id;

    /// <summary>The claim in hand as it is carried over.</summary>
    public CarriedClaim? Chosen => Carried.Items.FirstOrDefault(claim => claim.Id == ChosenId);

    /// <summary>Begins anew with other texts.</summary>
    public void Reset()
    {
        (most, Listed, ChosenId) = (PageSize, PageSize, null);
        unfolded.Clear();
    }

    /// <summary>Reads both texts. What is shown changes at once, when all of it was read: never half of it.</summary>
    /// <param name="from">The older revision's number; the one before the newer when there is none.</param>
    /// <param name="to">The newer revision's number; the current one when there is none.</param>
    public async Task ReadAsync(Guid person, int? number, int? from, int? to, CancellationToken cancellation)
    {
        personId = person;
        if (number is not { } wanted || await history.FindAsync(person, wanted, cancellation) is not { } article)
        {
            Article = null;
            return;
        }

        var newer = article.Revisions.FirstOrDefault(revision => revision.Number == to) ?? article.Current;
        var older = article.Revisions.FirstOrDefault(revision => revision.Number == from)
            ?? article.Revisions.FirstOrDefault(revision => revision.Number < newer.Number) ?? newer;
        if (older.Number > newer.Number)
            (older, newer) = (newer, older);
        var carried = await carriedClaims.ReadAsync(person, newer.Id, cancellation);
        var (olderMarks, newerMarks) = (RevisionMarks.None, RevisionMarks.None);
        IReadOnlyList<DifferenceRow> rows = [];
        if (older.Id != newer.Id)
        {
            olderMarks = RevisionMarks.Of(await claims.ReadAsync(person, article.Id, older.Id, cancellation));
            newerMarks = RevisionMarks.Of(await claims.ReadAsync(person, article.Id, newer.Id, cancellation));
            rows = await CompareAsync(older, newer, carried.Items.FirstOrDefault(claim => claim.Id == ChosenId), cancellation);
        }

        (Article, Older, Newer, Carried) = (article, older, newer, carried);
        (OlderMarks, NewerMarks, Rows) = (olderMarks, newerMarks, rows);
    }

    /// <summary>Shows what was folded away.</summary>
    public Task UnfoldAsync(DifferenceRow fold, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(fold);
        unfolded.UnionWith(Enumerable.Range(fold.Index, Math.Min(fold.Folded, PageSize)));
        return ShowMoreAsync(cancellation);
    }

    /// <summary>Shows as many rows again.</summary>
    public Task ShowMoreAsync(CancellationToken cancellation)
    {
        most += PageSize;
        return FoldAsync(cancellation);
    }

    /// <summary>Lists as many claims again.</summary>
    public void ListMore() => Listed += PageSize;

    /// <summary>The claim so many after the one in hand; the first or last when there is none in hand.</summary>
    public CarriedClaim? Neighbour(int step)
    {
        var here = PlaceOf(ChosenId);
        var wanted = here >= 0 ? here + step : step > 0 ? 0 : Carried.Items.Count - 1;
        return Carried.Items.Count == 0 ? null : Carried.Items[Math.Clamp(wanted, 0, Carried.Items.Count - 1)];
    }

    /// <summary>Takes a claim in hand and unfolds where it stands.</summary>
    public async Task ChooseAsync(CarriedClaim claim, CancellationToken cancellation)
    {
        TakeInHand(claim);
        Listed = Math.Max(Listed, PlaceOf(claim.Id) + 1);
        if (claim.Place is { } place && Older?.Id != Newer?.Id && !Rows.Any(row => row.Newer is { } side && side.Contains(place)))
            await FoldAsync(cancellation);
    }

    /// <summary>Takes a claim in hand where it is listed; the text stays as it is.</summary>
    public void TakeInHand(CarriedClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ChosenId = claim.Id;
    }

    /// <summary>Keeps the claim in hand where it is still listed, else takes the one that stood after it.</summary>
    public void KeepInHand(Guid claimId, Guid? next) => ChosenId = PlaceOf(claimId) >= 0 ? claimId : next;

    /// <summary>The claim that stands after this one.</summary>
    public Guid? After(Guid claimId) => Carried.Items.ElementAtOrDefault(PlaceOf(claimId) + 1)?.Id;

    private int PlaceOf(Guid? claimId) => Carried.Items.ToList().FindIndex(claim => claim.Id == claimId);

    private async Task FoldAsync(CancellationToken cancellation) => Rows = await CompareAsync(Older!, Newer!, Chosen, cancellation);

    private Task<IReadOnlyList<DifferenceRow>> CompareAsync(
        RevisionLine older, RevisionLine newer, CarriedClaim? chosen, CancellationToken cancellation) =>
        history.CompareAsync(personId, older.Id, newer.Id, new ShownRows(unfolded, chosen?.Place, most), cancellation);
}
