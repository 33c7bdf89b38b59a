using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence.Observing;

/// <summary>Keeps as long between two looks at one site as its robots.txt asks for (Crawl-delay), half a minute at most.</summary>
public sealed class CrawlDelays(PageFetcher fetcher, TimeProvider clock)
{
    /// <summary>Longer delays are cut to this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private const string Us = "factcheck";

    private static readonly TimeSpan ReadAgainAfter = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, Pace> paces = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until this site may be looked at, and notes that it is now.</summary>
    internal async Task WaitAsync(string url, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return;

        var now = clock.GetUtcNow();
        var pace = paces.GetValueOrDefault(address.Authority);
        if (pace is null || pace.ReadAt + ReadAgainAfter < now)
            pace = new Pace(await ReadAsync(address, cancellation), now, pace?.LastAt);
        if (pace.LastAt + pace.Delay - clock.GetUtcNow() is { } wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellation);
        paces[address.Authority] = pace with { LastAt = clock.GetUtcNow() };
    }

    /// <summary>What a robots.txt asks of us: the delay of the group that names us, else of the group for all.</summary>
    internal static TimeSpan Read(string robots)
    {
        var delays = new Dictionary<string, TimeSpan>(StringComparer.OrdinalIgnoreCase);
        var group = new List<string>();
        var begun = false;
        foreach (var line in robots.Split('\n'))
        {
            var parts = line.Split('#')[0].Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2)
                continue;
            if (!parts[0].Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                begun = true;
                if (parts[0].Equals("crawl-delay", StringComparison.OrdinalIgnoreCase) && Seconds(parts[1]) is { } delay)
                    group.ForEach(agent => delays[agent] = delay);
                continue;
            }

            if (begun)
                group = [];
            begun = false;
            group.Add(parts[1]);
        }

        return delays.TryGetValue(Us, out var ours) ? ours : delays.GetValueOrDefault("*");
    }

    private static TimeSpan? Seconds(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds))
            : null;

    private async Task<TimeSpan> ReadAsync(Uri address, CancellationToken cancellation) =>
        await fetcher.FetchAsync(new Uri(address, "/robots.txt").AbsoluteUri, cancellation) is Outcome<FetchedPage>.Done { Value: { Status: 200 } page }
            ? Read(Encoding.UTF8.GetString(page.Body.Span))
            : TimeSpan.Zero;

    private sealed record Pace(TimeSpan Delay, DateTimeOffset ReadAt, DateTimeOffset? LastAt);
}
