using System.Globalization;
using Microsoft.Playwright;

namespace FactCheck.Benchmarks.Speed;

/// <summary>A large PDF is attached, and hundreds of pages are captured while people go from claim to claim.</summary>
internal static class EvidenceSuite
{
    private const int PdfPages = 200;
    private const int SmallPdfPages = 4;
    private const int PictureBytes = 104_000;
    private const int Pages = 200;
    private const int Sites = 8;
    private const int Circuits = 4;
    private const int Warming = 2;
    private const int Rounds = 4;

    /// <summary>People look at a claim before they go on; four who do not would measure the browsers' own work on two cores.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private static readonly string[] There = [.. Enumerable.Repeat("j", 10), .. Enumerable.Repeat("k", 10)];

    public static async IAsyncEnumerable<SpeedFigure> RunAsync(SpeedBench bench)
    {
        await using var browser = await SpeedBrowser.StartAsync();
        await using var evidence = await SpeedEvidence.OpenAsync(bench);
        foreach (var figure in await AttachAsync(bench, browser, evidence))
            yield return figure;
        yield return await CaptureAsync(bench, browser, evidence);
        yield return new SpeedFigure("files and pages that could not be captured", "", await evidence.CountFailedAsync(), "0");
    }

    private static async Task<IReadOnlyList<SpeedFigure>> AttachAsync(SpeedBench bench, SpeedBrowser browser, SpeedEvidence evidence)
    {
        await using var product = await bench.StartProductAsync(smallHeap: true);
        await using var desk = await browser.OpenSignedInAsync(product);
        var page = await OpenAsync(desk, bench.Article);
        await AttachAsync(page, bench, evidence, SmallPdfPages);
        var idle = product.ReadMemory();
        await using var watch = MemoryWatch.Start(product);
        var bytes = await AttachAsync(page, bench, evidence, PdfPages);
        var (most, reader) = await watch.StopAsync();
        return
        [
            new SpeedFigure($"attach a PDF of {bytes / 1_000_000} MB, its text read: memory above idle", "MiB", most - idle, "<= 40 MiB"),
            new SpeedFigure("the same, all of the process that reads", "MiB", reader, "-"),
        ];
    }

    /// <summary>Attaches a PDF in the dialog, which has its text read, and waits until that is kept.</summary>
    private static async Task<long> AttachAsync(IPage page, SpeedBench bench, SpeedEvidence evidence, int pages)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"Sailings on {pages} pages");
        var path = Path.Combine(bench.Folder, $"sailings-{pages}.pdf");
        await File.WriteAllBytesAsync(path, BigPdf.Make(pages, PictureBytes));
        await page.Keyboard.PressAsync("e");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "File", Exact = true }).ClickAsync();
        await dialog.Locator("input[type=file]").SetInputFilesAsync(path);
        await dialog.GetByText("is kept").WaitForAsync();
        await dialog.GetByLabel("Title").FillAsync(title);
        await dialog.GetByLabel("Context").CheckAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await evidence.WaitAsync();
        return new FileInfo(path).Length;
    }

    private static async Task<SpeedFigure> CaptureAsync(SpeedBench bench, SpeedBrowser browser, SpeedEvidence evidence)
    {
        await using var sites = await CapturedSites.StartAsync(Sites);
        await using var product = await bench.StartProductAsync(allowedHosts: sites.Hosts);
        // Each in a browser of its own: one that is behind another paints once a second.
        var keys = new List<KeyStrokes>();
        for (var circuit = 0; circuit < Circuits; circuit++)
            keys.Add(new KeyStrokes(await OpenAsync(await browser.OpenSignedInAsync(product), bench.Article)));
        foreach (var one in keys)
            await StepAsync(one, Enumerable.Repeat(There, Warming).SelectMany(key => key));
        var before = await OneAfterTheOtherAsync(keys, one => StepAsync(one, Enumerable.Repeat(There, Rounds).SelectMany(key => key)));

        await evidence.AttachPagesAsync(sites.Urls(Pages));
        var seen = await OneAfterTheOtherAsync(keys, one => StepWhileAsync(one, evidence));
        return new SpeedFigure(
            $"{Pages} pages captured, {seen.Max(one => one.AtOnce)} at once: j or k painted, p95 of the slowest circuit",
            "ms",
            seen.Max(one => P95(one.Times)),
            "<= 100 ms",
            before.Max(P95));
    }

    /// <summary>Nobody begins with the others: people who press their keys in step would measure what four of them cost at once.</summary>
    private static Task<T[]> OneAfterTheOtherAsync<T>(IEnumerable<KeyStrokes> keys, Func<KeyStrokes, Task<T>> doAsync) =>
        Task.WhenAll(keys.Select(async (one, place) =>
        {
            await Task.Delay(Look * place / Circuits);
            return await doAsync(one);
        }));

    private static async Task<(IReadOnlyList<double> Times, int AtOnce)> StepWhileAsync(KeyStrokes keys, SpeedEvidence evidence)
    {
        var times = new List<double>();
        var atOnce = 0;
        do
        {
            atOnce = Math.Max(atOnce, await evidence.CountRunningAsync());
            times.AddRange(await StepAsync(keys, There));
        }
        while (await evidence.CountUnderWayAsync() > 0);
        return (times, atOnce);
    }

    private static Task<IReadOnlyList<double>> StepAsync(KeyStrokes keys, IEnumerable<string> steps) => keys.PressAsync(".panel .said h2", steps, Look);

    private static double P95(IReadOnlyList<double> times) => SpeedFigure.Percentile(times, 0.95);

    private static async Task<IPage> OpenAsync(IBrowserContext desk, int article)
    {
        var page = await desk.NewPageAsync();
        await page.GotoAsync($"/articles/A{article}?claim=1");
        await page.Locator("[data-keys=on]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Locator(".panel .said h2").WaitForAsync();
        await page.Locator("[data-whole]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
