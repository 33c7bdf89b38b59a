using System.Data.Common;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Verdicts;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Queue;

/// <summary>Has the pages looked at that the verdict in hand cites, and tells what comes back. Nobody waits for it longer than a few seconds.</summary>
public sealed class CitedLooks(LinkChecks checks, CitedPages pages, IOptions<LinkCheckOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMilliseconds(300);

    // A page that did not come within this time is not waited for on the screen any more.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly Dictionary<Guid, KnownPage> Nothing = [];

    private int watch;
    private Guid? verdict;
    private long cameUp;
    private bool asking;
    private Dictionary<Guid, KnownPage> known = Nothing;

    /// <summary>Whether this is the verdict whose pages are looked at.</summary>
    public bool IsOf(SignOffCard card) => card?.Verdict.Id == verdict;

    /// <summary>What is known of the pages it cites, by source.</summary>
    public IReadOnlyDictionary<Guid, KnownPage> Of(SignOffCard card) => IsOf(card) ? known : Nothing;

    /// <summary>The verdict came up: asks for looks at its pages, and tells each time something may have come back.</summary>
    public async Task WatchAsync(Guid personId, SignOffCard card, Func<Task> tell)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(tell);
        var mine = ++watch;
        var sources = card.Cited.Where(piece => piece is { Url: not null, BlobId: null, Confidential: false }).Select(piece => piece.SourceId).Distinct().ToList();
        (verdict, cameUp, known, asking) = (card.Verdict.Id, clock.GetTimestamp(), Nothing, sources.Count > 0);
        if (sources.Count > 0)
            await FollowAsync(personId, card.Verdict.Id, sources, tell, mine);
    }

    /// <summary>Waits until everything came back, but never longer than until five seconds after the verdict came up.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        while (checks.IsAttended && (asking || known.Values.Any(page => page.Waiting)) && clock.GetElapsedTime(cameUp) < options.Value.WaitAtMost)
            await Task.Delay(TimeSpan.FromMilliseconds(100), clock, cancellation);
    }

    /// <summary>The page was left.</summary>
    public void Stop() => watch++;

    // Another one that came up, or the page's end, ends it.
    private async Task FollowAsync(Guid personId, Guid verdictId, List<Guid> sources, Func<Task> tell, int mine)
    {
        try
        {
            await checks.AskAsync(personId, sources, now: false, CancellationToken.None);
            while (mine == watch && clock.GetElapsedTime(cameUp) < Patience)
            {
                var read = await pages.OfVerdictAsync(personId, verdictId, CancellationToken.None);
                if (mine != watch)
                    return;
                (known, asking) = (read.ToDictionary(page => page.SourceId), false);
                await tell();
                if (!known.Values.Any(page => page.Waiting))
                    return;
                await Task.Delay(LooksEvery, clock, CancellationToken.None);
            }
        }
        catch (DbException)
        {
            // What is not known is shown and recorded as not fetched.
            asking = false;
        }
    }
}
