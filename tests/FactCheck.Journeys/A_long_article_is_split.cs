using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>500,000 characters are imported at once and split in the background, for everybody who has the article open.</summary>
public sealed class A_long_article_is_split(Chromium chromium, DemoDesk desk) : IClassFixture<DemoDesk>
{
    private const int Characters = 500_000;

    [Fact]
    public async Task It_is_seen_by_others_cancelled_started_again_and_ends()
    {
        await using var reviewer = await Journey.BeginAsAsync("M. Ortiz", chromium, desk.Server);
        await using var editor = await Journey.BeginAsAsync("J. Lindt", chromium, desk.Server);
        await ImportAsync(reviewer);
        var path = new Uri(reviewer.Page.Url).AbsolutePath;

        // The text is there at once, how far it is stands above it, and what was found so far is marked.
        await reviewer.Page.Locator(".fragment[data-whole]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await reviewer.Page.GetByRole(AriaRole.Progressbar, new() { Name = "Splitting" }).WaitForAsync();
        await reviewer.Page.Locator("mark").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await reviewer.Page.Locator(".split").GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await reviewer.Page.Locator(".split").GetByText("Splitting was cancelled").WaitForAsync();

        // So it stands at somebody else's.
        await editor.GoWithKeysAsync(path);
        await editor.Page.Locator(".split").GetByText("Splitting was cancelled").WaitForAsync();
        Assert.Empty(await Axe.RunAsync(editor.Page, ".split"));
        await editor.GoWithKeysAsync($"{path}/triage");
        await editor.Page.Locator("#triage-statement").WaitForAsync();
        var there = await WaitingAsync(editor);

        // Whoever may, starts it again, and decides meanwhile; it ends, and what was decided stays so.
        await editor.Page.Locator(".split").GetByRole(AriaRole.Button, new() { Name = "Split the rest" }).ClickAsync();
        foreach (var page in new[] { reviewer.Page, editor.Page })
            await page.GetByRole(AriaRole.Progressbar, new() { Name = "Splitting" }).WaitForAsync();
        await editor.PressAsync("a");
        await editor.SeesAsync("1 accepted, 0 set aside");
        foreach (var page in new[] { reviewer.Page, editor.Page })
            await Assertions.Expect(page.Locator(".split")).ToHaveCountAsync(0, new() { Timeout = Journey.Patience });
        Assert.True(await WaitingAsync(editor) > there);
        await editor.SeesAsync("1 accepted, 0 set aside");
        var (code, output, error) = await desk.Server.RunAsync("verify");
        Assert.True(code == 0, output + error);
        Assert.Empty(reviewer.Errors);
        Assert.Empty(editor.Errors);
    }

    private static async Task<int> WaitingAsync(Journey journey) => int.Parse(
        await journey.Page.Locator(".facts b").First.TextContentAsync() ?? "", CultureInfo.InvariantCulture);

    private static async Task ImportAsync(Journey journey)
    {
        await journey.GoAsync("/articles/new");
        await journey.Page.GetByRole(AriaRole.Button, new() { Name = "File", Exact = true }).ClickAsync();
        await journey.Page.Locator(".drop input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "passengers.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Write()) });
        await journey.Page.GetByLabel("Title").FillAsync("Passengers of the century");
        await journey.Button("Import and split").ClickAsync();
        await journey.Page.WaitForURLAsync(new Regex("/articles/A[0-9]+$"));
        await journey.KeysReadyAsync();
    }

    private static string Write()
    {
        var text = new StringBuilder();
        for (var line = 1; text.Length < Characters; line++)
            text.Append(CultureInfo.InvariantCulture, $"Ferry line {line} carried {1300 + (41 * line)} passengers in March, {line % 9 + 2} percent more than a year before. ")
                .Append(CultureInfo.InvariantCulture, $"“The pier of line {line} was closed for {line % 12 + 1} weeks,” said Ada Morrow, who runs the harbour office. It reopened on Monday.\n\n");
        return text.ToString();
    }
}
