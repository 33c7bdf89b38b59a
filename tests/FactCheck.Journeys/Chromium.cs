using System.Diagnostics;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(FactCheck.Journeys.Chromium))]

namespace FactCheck.Journeys;

/// <summary>One browser for all journeys: the machine's own Chromium, set up when there is none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public IBrowser Browser => browser ?? throw new InvalidOperationException("Chromium was not started.");

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Journey.Patience);
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = await FindOrSetUpAsync(playwright),
            Args = Arguments,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static async Task<string> FindOrSetUpAsync(IPlaywright playwright)
    {
        if (Find(playwright) is { } found)
            return found;

        await RunAsync("apt-get", "update -qq");
        await RunAsync("apt-get", "install -y -qq chromium");
        if (Find(playwright) is { } installed)
            return installed;

        Microsoft.Playwright.Program.Main(["install", "chromium"]);
        return Find(playwright) ?? throw new InvalidOperationException(
            "The journeys need Chromium: none was found, and neither the package manager nor Playwright could install it.");
    }

    private static string? Find(IPlaywright playwright)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .Append(playwright.Chromium.ExecutablePath)
            .FirstOrDefault(File.Exists);
    }

    private static async Task RunAsync(string program, string arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
            using var process = Process.Start(start)!;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // The machine has no such program; the next way is tried.
        }
    }
}
