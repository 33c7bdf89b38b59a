using Microsoft.Playwright;

namespace FactCheck.Benchmarks.Speed;

/// <summary>A page that is opened, and tried every few milliseconds until it reacts.</summary>
/// <param name="Path">The page's address below the app's.</param>
/// <param name="Try">Script that does what a person would.</param>
/// <param name="Sign">Script that reads what changes once the page reacts.</param>
internal sealed record OpenedPage(string Path, string Try, string Sign)
{
    public static readonly OpenedPage Counter = new(
        "/counter", "document.querySelector('article button')?.click()", "document.querySelector('[role=status]')?.textContent");

    /// <summary>
    /// The key is held down until a claim reacts: its row is marked, or the panel shows it.
    /// </summary>
    public static OpenedPage Workspace(int article) => new(
        $"/articles/A{article}",
        "document.body?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', repeat: true, bubbles: true, cancelable: true }))",
        "document.querySelector('.row') && [...document.querySelectorAll('.row.on .number, .panel .said h2')].map(part => part.textContent).join()");

    // Runs before the page's own scripts; times are milliseconds since the navigation began.
    private string Watch =>
        $$"""
        (() => {
          let first;
          const trying = setInterval(() => {
            const sign = {{Sign}};
            first ??= sign;
            if (sign === undefined || sign === null)
              return;
            if (sign === first) {
              {{Try}};
              return;
            }
            clearInterval(trying);
            window.reactedAfter = performance.now();
          }, 5);
        })();
        """;

    /// <summary>Opens the page in a tab of its own and gives back after how many milliseconds it reacted.</summary>
    public async Task<double> OpenAsync(IBrowserContext context)
    {
        var (page, time) = await OpenAndStayAsync(context);
        await page.CloseAsync();
        return time;
    }

    /// <summary>The same, and the tab stays.</summary>
    public async Task<(IPage Page, double Time)> OpenAndStayAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(Watch);
        await page.GotoAsync(Path);
        var time = await page.WaitForFunctionAsync("() => window.reactedAfter");
        return (page, await time.JsonValueAsync<double>());
    }
}
