using System.Data.Common;
using FactCheck.Core.Claims;
using FactCheck.Core.People;

namespace FactCheck.Web.Workspace;

/// <content>What is read, and when it is read again.</content>
public sealed partial class WorkspaceState
{
    private (Standing Viewer, string? Sight) viewer;
    private (ClaimView? Claim, ArticleBoard? From) ahead;
    private (Guid ClaimId, Task Reading)? underWay;
    private long chosenAt;
    private bool marked;

    /// <summary>Whether the claim in hand is being read.</summary>
    public bool ChosenIsComing => ChosenId is not null && Chosen is null && !marked;

    /// <summary>Reads the article.</summary>
    public async Task OpenAsync(Guid personId, int number, CancellationToken cancellation)
    {
        PersonId = personId;
        viewer = await reader.FindViewerAsync(personId, cancellation);
        Show(viewer.Sight is { } sight ? await boards.Of(number, sight).ReadAsync(personId, null, cancellation) : null);
        Ratings = await ratings.ReadAsync(personId, cancellation);
    }

    /// <summary>Says which claim is going to be in hand, before anything of it is read.</summary>
    public void Mark(Guid claimId) => (ChosenId, Chosen, marked) = (claimId, null, true);

    /// <summary>Puts a claim in hand, or none.</summary>
    public async Task ChooseAsync(Guid? claimId, CancellationToken cancellation)
    {
        (ChosenId, marked) = (claimId, false);
        if (Chosen?.Id != claimId)
            Chosen = null;
        if (claimId is not { } id)
            return;
        // Read twice at once, it would come later, not sooner. What fails there is read here, and fails where somebody sees it.
        if (underWay is var (coming, reading) && coming == id)
            await reading.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        if (ChosenId != id)
            return;
        // An article that is read anew is another one: something happened that no fact about the claim tells, such as to a source.
        if (ahead.Claim?.Id == id && ahead.Claim.Version == Line(id)?.Version && ahead.From == Board())
        {
            Chosen = ahead.Claim;
            return;
        }

        var at = board?.Sequence ?? 0;
        var read = await details.FindAsync(PersonId, id, cancellation);
        if (ChosenId == id)
            (Chosen, chosenAt) = (read, at);
    }

    /// <summary>Reads a claim that is likely to come next; what could not be read ahead is read when it comes.</summary>
    public Task ReadAheadAsync(Guid claimId, CancellationToken cancellation)
    {
        var reading = TryReadAheadAsync(claimId, cancellation);
        underWay = (claimId, reading);
        return reading;
    }

    private async Task TryReadAheadAsync(Guid claimId, CancellationToken cancellation)
    {
        var (at, from) = (Line(claimId), Board());
        try
        {
            // The database answers on the thread that asks: this one draws the claim in hand and hears the next key meanwhile.
            var read = await Task.Run(() => details.FindAsync(PersonId, claimId, cancellation), cancellation);
            if (ReferenceEquals(Line(claimId), at))
                ahead = (read, from);
        }
        catch (Exception failure) when (failure is DbException or OperationCanceledException)
        {
            ahead = default;
        }
    }

    /// <summary>Has what happened until now, such as what the person just did.</summary>
    /// <param name="changed">The claims it happened to; empty when any may be different.</param>
    public async Task RefreshAsync(IReadOnlyCollection<Guid> changed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changed);
        if (Article is null || Board() is not { } open)
            return;

        await ReadAsync(open, null, cancellation);
        if (ChosenId is { } chosen && (changed.Count == 0 || changed.Contains(chosen)))
            await ReadChosenAsync(open, chosen, cancellation);
    }

    /// <summary>Has the article as it is now, but for the claim in hand, which is going to be another.</summary>
    public Task RefreshLinesAsync(CancellationToken cancellation) =>
        Article is null || Board() is not { } open ? Task.CompletedTask : ReadAsync(open, null, cancellation);

    /// <summary>Follows what was heard of the article; whether anything shown is different now.</summary>
    public async Task<bool> RefreshAsync(HeardChanges heard, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(heard);
        if (Article is null || Board() is not { } open)
            return false;

        var before = board;
        await ReadAsync(open, heard.Sequence, cancellation);
        var touched = ChosenId is { } chosen && chosenAt < heard.Sequence
            && (heard.Claims.Count == 0 || heard.Claims.Contains(chosen) || Line(chosen)?.Version != Chosen?.Version);
        if (touched)
            await ReadChosenAsync(open, ChosenId!.Value, cancellation);
        return touched || before != board;
    }

    private ArticleBoard? Board() => viewer.Sight is { } sight && Article is { } article ? boards.Of(article.Number, sight) : null;

    private async Task ReadAsync(ArticleBoard open, long? atLeast, CancellationToken cancellation)
    {
        var before = Line(ahead.Claim?.Id);
        Show(await open.ReadAsync(PersonId, atLeast, cancellation) ?? new BoardView(Article!, [], []));
        // A line stands for the claim: where nothing happened to that, it is the same one.
        if (!ReferenceEquals(Line(ahead.Claim?.Id), before))
            ahead = default;
    }

    private async Task ReadChosenAsync(ArticleBoard open, Guid claimId, CancellationToken cancellation)
    {
        var at = board!.Sequence;
        var read = await open.ReadClaimAsync(viewer.Viewer, claimId, cancellation);
        if (ChosenId == claimId)
            (Chosen, chosenAt) = (read, at);
    }
}
