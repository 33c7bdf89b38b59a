using System.Globalization;
using Microsoft.Playwright;

namespace FactCheck.Benchmarks.Speed;

/// <summary>Triage: from the key that decides on a suggestion to the next one painted, on an article imported and split as people do it.</summary>
internal static class TriageKeys
{
    private const int Sentences = 80;
    private const int Warming = 8;
    private const int Decisions = 40;
    private const string Statement = "#triage-statement";

    /// <summary>People read a suggestion before they decide on it.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    /// <summary>Accepts, and sets aside by a reason's number, in turn.</summary>
    public static async Task<SpeedFigure> MeasureAsync(IBrowserContext desk)
    {
        var page = await desk.NewPageAsync();
        await ImportAsync(page);
        await page.GotoAsync($"{new Uri(page.Url).AbsolutePath}/triage");
        await page.Locator("main [data-keys=on]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Locator(Statement).WaitForAsync();
        var keys = new KeyStrokes(page);
        await keys.PressAsync(Statement, Keys(Warming), Look);
        var times = await keys.PressAsync(Statement, Keys(Decisions), Look);
        await page.CloseAsync();
        return new SpeedFigure("triage, a decision to the next suggestion painted, p95", "ms", SpeedFigure.Percentile(times, 0.95), "<= 100 ms");
    }

    private static IEnumerable<string> Keys(int count) => Enumerable.Range(0, count).Select(at => at % 2 == 0 ? "a" : "4");

    private static async Task ImportAsync(IPage page)
    {
        await page.GotoAsync("/articles/new");
        await page.Locator(".shell[data-ready=true]").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Paste", Exact = true }).ClickAsync();
        await page.GetByLabel("Paste the article here").FillAsync(Write());
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await page.GetByLabel("Title").FillAsync("Passengers of the year");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import and split" }).ClickAsync();
        await page.WaitForURLAsync("**/articles/A*");
        await page.Locator("mark").First.WaitForAsync();
    }

    private static string Write() => string.Join("\n\n", Enumerable.Range(1, Sentences).Select(number => string.Create(
        CultureInfo.InvariantCulture,
        $"Ferry line {number} carried {1300 + (41 * number)} passengers in March, {number % 9 + 2} percent more than a year before.")));
}
