using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>From the first sentence nobody has looked at to the last, by keys alone, until all are accounted for.</summary>
public sealed class Every_sentence_is_looked_at(Chromium chromium) : IAsyncLifetime
{
    private const string Text =
        "The harbour reopened on Monday. It had been shut for 12 weeks. Repairs cost 4 million euros.\n\n"
        + "Nobody likes the new bridge. More ships will come in spring. The ferry carried 9,000 people in May.";

    private DeskServer server = null!;

    public async ValueTask InitializeAsync() => server = await DeskServer.StartDemoAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task By_keys_alone_until_nothing_is_left()
    {
        await using var ortiz = await Journey.BeginAsAsync("M. Ortiz", chromium, server);
        await ImportAsync(ortiz);

        await ortiz.PressAsync("Shift+J");
        await ortiz.SeesAsync("6 sentences left");
        await SelectedAsync(ortiz, "The harbour reopened on Monday.");
        await ortiz.PressAsync("n");
        await ortiz.SeesAsync("5 sentences left");
        await AssertFocusedAsync(ortiz);

        await ortiz.PressAsync("Shift+J");
        await SelectedAsync(ortiz, "It had been shut for 12 weeks.");
        await ortiz.PressAsync("Shift+L");
        await SelectedAsync(ortiz, "It had been shut for 12 weeks. Repairs cost 4 million euros.");
        await AsideAsync(ortiz, "4");
        await ortiz.SeesAsync("3 sentences left");
        await SelectedAsync(ortiz, "Nobody likes the new bridge.");
        await AsideAsync(ortiz, "1");
        await ortiz.SeesAsync("2 sentences left");
        await SelectedAsync(ortiz, "More ships will come in spring.");
        await AsideAsync(ortiz, "2");
        await SelectedAsync(ortiz, "The ferry carried 9,000 people in May.");
        await AsideAsync(ortiz, "4");
        await ortiz.SeesAsync("100%");
        await AssertFocusedAsync(ortiz);

        await ortiz.PressAsync("Control+z");
        await ortiz.SeesAsync("1 sentence left");
        await AssertFocusedAsync(ortiz);
        Assert.Empty(await Axe.RunAsync(ortiz.Page));
        Assert.Empty(ortiz.Errors);
    }

    private static async Task ImportAsync(Journey ortiz)
    {
        await ortiz.GoAsync("/articles/new");
        await ortiz.Page.GetByRole(AriaRole.Button, new() { Name = "Paste", Exact = true }).ClickAsync();
        await ortiz.Page.GetByLabel("Paste the article here").FillAsync(Text);
        await ortiz.Button("Read it").ClickAsync();
        await ortiz.SeesAsync("characters of text");
        await ortiz.Page.GetByLabel("Title").FillAsync("Harbour");
        await ortiz.Button("Import and split").ClickAsync();
        await ortiz.Page.WaitForURLAsync("**/articles/A*");
        await ortiz.Page.Locator("mark").First.WaitForAsync();
        await ortiz.KeysReadyAsync();
    }

    private static async Task AsideAsync(Journey ortiz, string reason)
    {
        await ortiz.PressAsync("x");
        await ortiz.DialogKeysReadyAsync();
        await ortiz.PressAsync(reason);
        await ortiz.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    private static Task SelectedAsync(Journey ortiz, string words) =>
        ortiz.Page.WaitForFunctionAsync("words => getSelection().toString() === words", words);

    private static async Task AssertFocusedAsync(Journey ortiz) =>
        Assert.NotEqual("BODY", await ortiz.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));
}
