using FactCheck.Core.Articles;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Queue;

/// <summary>What an editor's queue shows: the list, the verdict in hand, the next one read ahead, and what was seen so far.</summary>
public sealed partial class QueueState(SignOffQueue queue, SignOffCards cards, SubmittedClaims submitted, TimeProvider clock)
{
    private const int PageSize = 50;

    /// <summary>Nobody reads a verdict in less: what signs within it was pressed for the one before.</summary>
    private static readonly TimeSpan ShortestLook = TimeSpan.FromSeconds(1);

    private readonly Dictionary<Guid, SignOffCard> seen = [];
    private readonly Dictionary<Guid, string> comments = [];
    private (Guid Id, Task<SignOffCard?> Card)? ahead;
    private int pages = 1;
    private long? droppedAt;

    /// <summary>Who reads.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What waits for this editor; null until it was read.</summary>
    public IReadOnlyList<QueueRow>? Rows { get; private set; }

    public int Waiting { get; private set; }

    public int WorkedOn { get; private set; }

    public bool More { get; private set; }

    /// <summary>The claim in hand.</summary>
    public Guid? ChosenId { get; private set; }

    /// <summary>It as it stands; null while it is read, and when it is no longer submitted.</summary>
    public SignOffCard? Card { get; private set; }

    /// <summary>What was on screen before it changed under the editor; null when nothing changed, or the news were read.</summary>
    public SignOffCard? Before { get; private set; }

    /// <summary>What is on screen.</summary>
    public SignOffCard? Shown => Card ?? Before;

    /// <summary>It changed under the editor, who has not said yet that they read what is new.</summary>
    public bool Changed => Card is not null && Before is not null;

    /// <summary>It was decided on or withdrawn while the editor looked at it.</summary>
    public bool Left => Card is null && Before is not null;

    /// <summary>It came into hand by itself a moment ago, after a decision on another: a second press is not a signature.</summary>
    public bool JustCame => droppedAt is { } at && clock.GetElapsedTime(at) < ShortestLook;

    /// <summary>The place of the claim in hand in the list, from 0; -1 when it is not there.</summary>
    public int Place => PlaceOf(ChosenId);

    /// <summary>What was typed for this claim and not sent yet.</summary>
    public string Comment(Guid claimId) => comments.GetValueOrDefault(claimId, "");

    /// <summary>Keeps what is typed, whatever happens to the claim.</summary>
    public void Keep(Guid claimId, string comment) => comments[claimId] = comment;

    /// <summary>Reads the list as far as it was shown.</summary>
    public async Task ReadAsync(Guid personId, CancellationToken cancellation)
    {
        PersonId = personId;
        var rows = new List<QueueRow>();
        QueuePage page;
        var read = 0;
        do
        {
            page = await queue.ReadAsync(personId, rows.Count == 0 ? null : rows[^1].ClaimId, PageSize, cancellation);
            rows.AddRange(page.Rows);
            read++;
        }
        while (read < pages && page.More && page.Rows.Count > 0);
        (Rows, Waiting, WorkedOn, More) = (rows, page.Waiting, page.WorkedOn, page.More);
    }

    /// <summary>Shows one page more of the list.</summary>
    public Task ReadMoreAsync(CancellationToken cancellation)
    {
        pages++;
        return ReadAsync(PersonId, cancellation);
    }

    /// <summary>The submitted claim with this number, whether this editor may decide on it or not.</summary>
    /// <param name="name">As people read it, <c>A12-4</c>.</param>
    public async Task<Guid?> FindAsync(string? name, CancellationToken cancellation)
    {
        if (!ArticleNumber.TryParse(name, out var article, out var claim) || claim is not { } number)
            return null;
        return (Rows ?? []).FirstOrDefault(row => row.ArticleNumber == article && row.ClaimNumber == number)?.ClaimId
            ?? await submitted.FindAsync(PersonId, article, number, cancellation);
    }

    /// <summary>Takes a claim in hand, and reads the next one ahead.</summary>
    public async Task ChooseAsync(Guid? claimId, CancellationToken cancellation)
    {
        if (claimId == ChosenId && (claimId is null || Shown is not null))
            return;
        (ChosenId, Card, Before) = (claimId, null, null);
        if (claimId is not { } wanted)
            return;

        var read = await TakeAheadAsync(wanted, cancellation) ?? await cards.ReadAsync(PersonId, wanted, cancellation);
        if (ChosenId == wanted)
            Show(read, cancellation);
    }

    /// <summary>Follows what others did. The verdict in hand is never exchanged unseen.</summary>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        ahead = null;
        await ReadAsync(PersonId, cancellation);
        await LookAgainAsync(cancellation);
    }

    /// <summary>Reads the verdict in hand again, and keeps what was on screen where it differs.</summary>
    public async Task LookAgainAsync(CancellationToken cancellation)
    {
        if (ChosenId is not { } wanted)
            return;
        var read = await cards.ReadAsync(PersonId, wanted, cancellation);
        if (ChosenId != wanted)
            return;
        if (Shown is { } shown
            && (read?.Verdict.ContentHash != shown.Verdict.ContentHash || read.Claim.CheckAgain?.Id != shown.Claim.CheckAgain?.Id
                || !SignOffNews.AsksTheSame(shown, read)))
            Before ??= shown;
        Show(read, cancellation);
    }

    /// <summary>The editor has read what is new.</summary>
    public void AcceptNews() => Before = null;

    /// <summary>Drops what was decided on, and gives the one that comes into hand next; null when nothing is left.</summary>
    public Guid? Drop(IReadOnlyCollection<Guid> decided)
    {
        ArgumentNullException.ThrowIfNull(decided);
        droppedAt = clock.GetTimestamp();
        var rows = Rows ?? [];
        var next = ChosenId is { } chosen && !decided.Contains(chosen)
            ? chosen
            : rows.Skip(Place + 1).Concat(rows.Take(Math.Max(Place, 0)).Reverse())
                .FirstOrDefault(row => !decided.Contains(row.ClaimId))?.ClaimId;
        Rows = [.. rows.Where(row => !decided.Contains(row.ClaimId))];
        Waiting -= rows.Count - Rows.Count;
        foreach (var claim in decided)
        {
            picked.Remove(claim);
            seen.Remove(claim);
            comments.Remove(claim);
        }

        return next;
    }

    /// <summary>The claim so many places further; null at the end of the list.</summary>
    public QueueRow? Neighbour(int step)
    {
        if (Rows is not { Count: > 0 } rows)
            return null;
        var at = Place < 0 ? 0 : Place + step;
        return at >= 0 && at < rows.Count ? rows[at] : null;
    }

    private int PlaceOf(Guid? claimId) => Rows?.ToList().FindIndex(row => row.ClaimId == claimId) ?? -1;

    private void Show(SignOffCard? card, CancellationToken cancellation)
    {
        Card = card;
        if (card is not null)
            seen[card.Claim.Id] = card;
        // Aside, since the database's asynchronous calls are not: what is in hand is not kept waiting.
        if (Neighbour(1) is { } next && ahead?.Id != next.ClaimId)
            ahead = (next.ClaimId, Task.Run(() => cards.ReadAsync(PersonId, next.ClaimId, cancellation), cancellation));
    }

    /// <summary>What was read ahead, when it is this one and still as the list says.</summary>
    private async Task<SignOffCard?> TakeAheadAsync(Guid claimId, CancellationToken cancellation)
    {
        if (ahead is not { } waiting || waiting.Id != claimId)
            return null;
        ahead = null;
        var card = await waiting.Card.WaitAsync(cancellation);
        var row = Rows?.FirstOrDefault(row => row.ClaimId == claimId);
        return row is null || card?.Claim.Version == row.ClaimVersion ? card : null;
    }
}
