using Microsoft.Playwright;

namespace FactCheck.Benchmarks.Speed;

/// <summary>The browser of a run, the same for both apps.</summary>
internal sealed class SpeedBrowser : IAsyncDisposable
{
    private const float Patience = 30_000;

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private SpeedBrowser(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static async Task<SpeedBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var program = folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .Append(playwright.Chromium.ExecutablePath)
            .FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("The suite needs Chromium, and none was found.");
        return new SpeedBrowser(
            playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = Arguments }));
    }

    /// <summary>A browser of its own, with its own cache and cookies.</summary>
    public async Task<IBrowserContext> OpenAsync(RunningApp app)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = app.Address,
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
        });
        context.SetDefaultTimeout(Patience);
        return context;
    }

    /// <summary>The same for a reviewer of the demo, signed in.</summary>
    public async Task<IBrowserContext> OpenSignedInAsync(RunningApp app)
    {
        var context = await OpenAsync(app);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.Locator("button[name=DemoPerson]", new() { HasText = "M. Ortiz" }).ClickAsync();
        await page.Locator(".shell[data-ready=true]").WaitForAsync();
        await page.CloseAsync();
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
