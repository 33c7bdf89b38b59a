using Microsoft.Playwright;

namespace FactCheck.Benchmarks.Speed;

/// <summary>
/// The small article and the long one: opening, stepping through the claims, typing, what an open workspace holds; and the keys of
/// triage.
/// </summary>
internal static class WorkspaceSuite
{
    private const int Openings = 36;
    private const int Steps = 40;
    private const int WarmingOpenings = 20;
    private const int Warming = 8;
    private const int OpenPages = 20;
    private const int FilterRounds = 20;

    private const string Typed = "the office counts each crossing once, never twice";

    /// <summary>
    /// Twelve letters a second, as fast as people type. Where a letter came in the frame in which the rows of the one before were painted,
    /// the server's answer was seen to be heard only behind the letter's own frame.
    /// </summary>
    private static readonly TimeSpan Typing = TimeSpan.FromMilliseconds(80);

    /// <summary>Each of these keys leaves other rows.</summary>
    private static readonly string[] Sought = ["7", "4", "Backspace", "Backspace"];

    public static async IAsyncEnumerable<SpeedFigure> RunAsync(SpeedBench bench)
    {
        await using var browser = await SpeedBrowser.StartAsync();
        var (small, big) = (OpenedPage.Workspace(bench.Article), OpenedPage.Workspace(bench.LongArticle));
        foreach (var figure in await OpenAsync(bench, browser, small, big))
            yield return figure;
        var blank = await HoldAsync(await bench.StartBlankAsync(smallHeap: true), browser.OpenAsync, OpenedPage.Counter);
        foreach (var (workspace, name) in new[] { (small, "workspace"), (big, "workspace of the long article") })
        {
            var held = await HoldAsync(await bench.StartProductAsync(smallHeap: true), browser.OpenSignedInAsync, workspace);
            yield return new SpeedFigure($"memory of an open {name}, mean of {OpenPages}", "MiB", held, "<= 2 MiB", blank);
        }
    }

    private static async Task<IReadOnlyList<SpeedFigure>> OpenAsync(SpeedBench bench, SpeedBrowser browser, OpenedPage small, OpenedPage big)
    {
        await using var product = await bench.StartProductAsync();
        await using var blank = await bench.StartBlankAsync();
        await using var desk = await browser.OpenSignedInAsync(product);
        await using var counter = await browser.OpenAsync(blank);
        var (soon, late, alone) = await InTurnAsync(() => small.OpenAsync(desk), () => big.OpenAsync(desk), () => OpenedPage.Counter.OpenAsync(counter));
        var click = await ClickAsync(counter);
        return
        [
            new SpeedFigure("open the article until a claim reacts, median", "ms", soon, "<= 1.5 x", alone),
            new SpeedFigure("open the long article until a claim reacts, median", "ms", late, "<= 1.5 x", soon),
            .. await WorkAsync(desk, small, "", click),
            .. await WorkAsync(desk, big, "long article: ", click),
            await TriageKeys.MeasureAsync(desk),
        ];
    }

    /// <summary>Medians of three that are opened in turn, in another order each time: what was opened before is not gone at once.</summary>
    private static async Task<(double First, double Second, double Third)> InTurnAsync(params Func<Task<double>>[] openings)
    {
        var times = openings.Select(_ => new List<double>()).ToArray();
        int[] order = [.. Enumerable.Range(0, openings.Length)];
        for (var opening = 0; opening < WarmingOpenings + Openings; opening++)
        {
            Random.Shared.Shuffle(order);
            foreach (var which in order)
                times[which].Add(await openings[which]());
        }

        double[] medians = [.. times.Select(all => SpeedFigure.Median(all.Skip(WarmingOpenings)))];
        return (medians[0], medians[1], medians[2]);
    }

    /// <summary>The blank app's counter under the same keyboard: what a key costs on this machine before anything is done.</summary>
    private static async Task<double> ClickAsync(IBrowserContext counter)
    {
        var (page, _) = await OpenedPage.Counter.OpenAndStayAsync(counter);
        await page.Locator("article button").FocusAsync();
        var keys = new KeyStrokes(page);
        await keys.PressAsync("[role=status]", Enumerable.Repeat("Enter", 2 * Warming));
        var times = await keys.PressAsync("[role=status]", Enumerable.Repeat("Enter", 2 * Steps));
        await page.CloseAsync();
        return SpeedFigure.Percentile(times, 0.95);
    }

    /// <param name="click">What a key of the blank app took, to stand beside.</param>
    private static async Task<IReadOnlyList<SpeedFigure>> WorkAsync(IBrowserContext desk, OpenedPage workspace, string where, double click)
    {
        var page = await desk.NewPageAsync();
        var wire = await Wire.ListenAsync(page);
        await page.GotoAsync($"{workspace.Path}?claim=1");
        await page.Locator("[data-keys=on]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Locator(".panel .said h2").WaitForAsync();
        await page.Locator("[data-whole]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var keys = new KeyStrokes(page);
        string[] there = [.. Enumerable.Repeat("j", Warming), .. Enumerable.Repeat("k", Warming)];
        await keys.PressAsync(".panel .said h2", there);

        var before = wire.Kilobytes;
        var steps = await keys.PressAsync(".panel .said h2", [.. Enumerable.Repeat("j", Steps), .. Enumerable.Repeat("k", Steps)]);
        var sent = (wire.Kilobytes - before) / steps.Count;
        await page.Keyboard.PressAsync("w");
        await page.Locator("textarea.spoken").WaitForAsync();
        await page.Locator("textarea.spoken").FocusAsync();
        var typed = await keys.PressAsync("textarea.spoken", Typed.Select(letter => letter.ToString()));
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("textarea.spoken").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.Keyboard.PressAsync("/");
        await page.Locator("#claim-filter input:focus").WaitForAsync();
        var filtered = await keys.PressAsync(".list .rows", Enumerable.Repeat(Sought, FilterRounds).SelectMany(keys => keys), Typing);
        await page.CloseAsync();
        return
        [
            new SpeedFigure($"{where}j or k to the next claim painted, p95", "ms", SpeedFigure.Percentile(steps, 0.95), "<= 50 ms", click),
            new SpeedFigure($"{where}j or k, circuit traffic a step, mean", "KB", sent, "<= 15 KB"),
            new SpeedFigure($"{where}typing in a wording, key to paint, p95", "ms", SpeedFigure.Percentile(typed, 0.95), "<= 50 ms", click),
            new SpeedFigure($"{where}typing in the filter, key to rows painted, p95", "ms", SpeedFigure.Percentile(filtered, 0.95), "<= 50 ms", click),
        ];
    }

    private static async Task<double> HoldAsync(RunningApp started, Func<RunningApp, Task<IBrowserContext>> openAsync, OpenedPage opened)
    {
        await using var app = started;
        await using var context = await openAsync(app);
        for (var page = 0; page < OpenPages; page++)
            await opened.OpenAndStayAsync(context);
        var before = app.ReadMemory();
        for (var page = 0; page < OpenPages; page++)
            await opened.OpenAndStayAsync(context);
        return (app.ReadMemory() - before) / OpenPages;
    }
}
