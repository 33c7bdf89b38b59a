using Microsoft.Playwright;

namespace FactCheck.Benchmarks.Speed;

/// <summary>How soon a claim that one person takes shows as taken on the pages of others, with many pages open.</summary>
internal static class TogetherSuite
{
    private const int Pages = 200;
    private const int OnTheArticle = 20;
    private const int Warming = 2;
    private const int Changes = 8;

    // The clock is the machine's, the same for every page.
    private const string Watch =
        """
        ([key, isMine]) => {
          const row = document.querySelector(`.row[data-c="${key}"]`);
          const before = row.textContent;
          window.seenAt = null;
          if (isMine)
            document.addEventListener('keydown', () => { window.pressedAt = performance.timeOrigin + performance.now(); }, { capture: true, once: true });
          new MutationObserver((_, observer) => {
            if (document.querySelector(`.row[data-c="${key}"]`)?.textContent === before)
              return;
            observer.disconnect();
            window.seenAt = performance.timeOrigin + performance.now();
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        }
        """;

    public static async IAsyncEnumerable<SpeedFigure> RunAsync(SpeedBench bench)
    {
        await using var browser = await SpeedBrowser.StartAsync();
        await using var product = await bench.StartProductAsync();
        await using var desk = await browser.OpenSignedInAsync(product);
        for (var page = 0; page < Pages - (2 * OnTheArticle) - 2; page++)
            await OpenAsync(desk, "/", ".shell[data-ready=true]");
        yield return await MeasureAsync(desk, bench.Article, "an article");
        yield return await MeasureAsync(desk, bench.LongArticle, "the long article");
    }

    private static async Task<SpeedFigure> MeasureAsync(IBrowserContext desk, int article, string name)
    {
        var mine = await OpenAsync(desk, $"/articles/A{article}?claim=1", ".panel .said h2");
        var others = new List<IPage>();
        for (var page = 0; page < OnTheArticle; page++)
            others.Add(await OpenAsync(desk, $"/articles/A{article}", ".list .row[data-c='1']"));
        var times = new List<double>();
        for (var claim = 1; claim <= Warming + Changes; claim++)
        {
            foreach (var page in others.Prepend(mine))
                await page.EvaluateAsync(Watch, new object[] { $"{claim}", page == mine });
            await mine.BringToFrontAsync();
            await mine.Keyboard.PressAsync("t");
            var pressed = await TimeAsync(mine, "pressedAt");
            foreach (var page in others)
            {
                var seen = await TimeAsync(page, "seenAt") - pressed;
                if (claim > Warming)
                    times.Add(seen);
            }

            await mine.Keyboard.PressAsync("j");
            await mine.Locator($".row.on[data-c='{claim + 1}']").WaitForAsync();
            await mine.Locator(".panel .said h2").WaitForAsync();
        }

        return new SpeedFigure(
            $"change of {name} seen by {OnTheArticle} others, {Pages} circuits open, p95", "ms", SpeedFigure.Percentile(times, 0.95), "<= 250 ms");
    }

    private static async Task<double> TimeAsync(IPage page, string name)
    {
        var time = await page.WaitForFunctionAsync($"() => window.{name}", null, new() { PollingInterval = 50 });
        return await time.JsonValueAsync<double>();
    }

    private static async Task<IPage> OpenAsync(IBrowserContext desk, string path, string sign)
    {
        var page = await desk.NewPageAsync();
        await page.GotoAsync(path);
        await page.Locator(sign).First.WaitForAsync();
        return page;
    }
}
