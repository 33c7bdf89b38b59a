using Microsoft.Playwright;

namespace FactCheck.Benchmarks.Speed;

/// <summary>The small article: opening it, stepping through its claims, typing, and what an open workspace holds.</summary>
internal static class WorkspaceSuite
{
    private const int Openings = 12;
    private const int Steps = 40;
    private const int WarmingOpenings = 20;
    private const int Warming = 8;
    private const int OpenPages = 20;
    private const string Typed = "the office counts each crossing once, never twice";

    public static async Task<IReadOnlyList<SpeedFigure>> RunAsync(SpeedBench bench)
    {
        await using var browser = await SpeedBrowser.StartAsync();
        List<SpeedFigure> figures = [.. await OpenAsync(bench, browser)];
        var workspace = OpenedPage.Workspace(bench.Article);
        figures.Add(new SpeedFigure(
            $"memory of an open workspace, mean of {OpenPages}",
            "MiB",
            await HoldAsync(await bench.StartProductAsync(smallHeap: true), browser.OpenSignedInAsync, workspace),
            "<= 2 MiB",
            await HoldAsync(await bench.StartBlankAsync(smallHeap: true), browser.OpenAsync, OpenedPage.Counter)));
        return figures;
    }

    private static async Task<IReadOnlyList<SpeedFigure>> OpenAsync(SpeedBench bench, SpeedBrowser browser)
    {
        await using var product = await bench.StartProductAsync();
        await using var blank = await bench.StartBlankAsync();
        await using var desk = await browser.OpenSignedInAsync(product);
        await using var counter = await browser.OpenAsync(blank);
        var workspace = OpenedPage.Workspace(bench.Article);
        var times = new List<(double Product, double Blank)>();
        for (var opening = 0; opening < WarmingOpenings + Openings; opening++)
            times.Add((await workspace.OpenAsync(desk), await OpenedPage.Counter.OpenAsync(counter)));
        var warm = times.Skip(WarmingOpenings).ToList();
        var opened = new SpeedFigure(
            "open the article until a claim reacts, median",
            "ms",
            SpeedFigure.Median(warm.Select(time => time.Product)),
            "<= 1.5 x",
            SpeedFigure.Median(warm.Select(time => time.Blank)));
        return [opened, .. await WorkAsync(desk, workspace)];
    }

    private static async Task<IReadOnlyList<SpeedFigure>> WorkAsync(IBrowserContext desk, OpenedPage workspace)
    {
        var page = await desk.NewPageAsync();
        var wire = await Wire.ListenAsync(page);
        await page.GotoAsync($"{workspace.Path}?claim=1");
        await page.Locator("[data-keys=on]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Locator(".panel .said h2").WaitForAsync();
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
        await page.CloseAsync();
        return
        [
            new SpeedFigure("j or k to the next claim painted, p95", "ms", SpeedFigure.Percentile(steps, 0.95), "<= 50 ms"),
            new SpeedFigure("j or k, circuit traffic a step, mean", "KB", sent, "<= 15 KB"),
            new SpeedFigure("typing in a wording, key to paint, p95", "ms", SpeedFigure.Percentile(typed, 0.95), "<= 50 ms"),
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
