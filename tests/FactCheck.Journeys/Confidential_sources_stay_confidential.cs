using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>A conversation in confidence: one reviewer and the editor see it, another reviewer does not, on no page and in no export.</summary>
public sealed class Confidential_sources_stay_confidential(Chromium chromium) : IAsyncLifetime
{
    private const string Secret = "Night nurse Quill";

    private DeskServer server = null!;

    public async ValueTask InitializeAsync() => server = await DeskServer.StartDemoAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task One_reviewer_sees_it_and_the_other_does_not()
    {
        await using var kone = await Journey.BeginAsAsync("A. Kone", chromium, server);
        await using var ortiz = await Journey.BeginAsAsync("M. Ortiz", chromium, server);
        await using var lindt = await Journey.BeginAsAsync("J. Lindt", chromium, server);
        var checkedArticle = new CheckedArticle(kone);
        await checkedArticle.ImportAsync("The night shift");
        await checkedArticle.TriageAsync(2);
        await checkedArticle.ChooseAsync(1);
        await checkedArticle.TakeAsync(1);
        await AttachAsync(kone);
        await checkedArticle.SubmitAsync("She was on the ward that night and says so.");

        await lindt.GoWithKeysAsync($"{checkedArticle.Path}?claim=1");
        await lindt.SeesAsync($"Phone call with {Secret}");
        await lindt.GoAsync("/sources");
        await lindt.SeesAsync($"Phone call with {Secret}");
        await lindt.GoWithKeysAsync($"/queue?claim={checkedArticle.Number}-1");
        await lindt.SeesAsync(Secret);
        await lindt.PressAsync("Shift+A");
        await lindt.SeesAsync("Approved");

        await ortiz.GoWithKeysAsync($"{checkedArticle.Path}?claim=1");
        await ortiz.SeesClaimAsync($"{checkedArticle.Number}-1");
        await ortiz.SeesAsync("confidential source on file");
        foreach (var page in new[] { $"{checkedArticle.Path}?claim=1", "/sources", $"/sources?q={Uri.EscapeDataString(Secret)}", "/", "/notices", $"{checkedArticle.Path}/report" })
        {
            await ortiz.GoAsync(page);
            Assert.DoesNotContain(Secret, await ortiz.Page.ContentAsync(), StringComparison.Ordinal);
        }

        foreach (var reader in new[] { kone, ortiz, lindt })
        {
            await reader.GoAsync($"{checkedArticle.Path}/report");
            var report = reader.Page.FrameLocator("iframe");
            await report.GetByText("confidential source on file").First.WaitForAsync();
            Assert.DoesNotContain(Secret, await reader.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, await report.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Empty(reader.Errors);
        }
    }

    private static async Task AttachAsync(Journey kone)
    {
        await kone.PressAsync("e");
        var dialog = kone.Dialog;
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Interview or call" }).ClickAsync();
        await dialog.GetByLabel("Who was talked to").FillAsync(Secret);
        await dialog.GetByLabel("When").FillAsync("2019-06-20");
        await dialog.GetByLabel("Confidential source").CheckAsync();
        Assert.Empty(await Axe.RunAsync(kone.Page));
        Assert.False(await kone.Page.EvaluateAsync<bool>("Object.values(localStorage).some(kept => kept.includes('Quill'))"));
        await kone.PressAsync("Control+Enter");
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await kone.SeesAsync($"Phone call with {Secret}");
    }
}
