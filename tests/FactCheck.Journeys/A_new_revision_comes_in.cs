using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>A writer's next version comes in: what changed is shown, flagged, decided on; nothing is dropped.</summary>
public sealed class A_new_revision_comes_in(Chromium chromium) : IAsyncLifetime
{
    private static readonly (string Old, string Young)[] Edits =
    [
        ("by a vote of 9 to 2", "by a vote of 9 to 3"),
        ("rose 18 percent", "rose 19 percent"),
        (" The ban is widely ignored, said Lucia Ferrand of the residents' association: “Police fined eleven drivers last year. Eleven. I count that many before breakfast.”", ""),
        ("The council voted 7 to 4 to delay.", "The council voted 7 to 4 to delay. Two unions have filed 14 grievances since Monday."),
    ];

    private DeskServer server = null!;

    public async ValueTask InitializeAsync() => server = await DeskServer.StartDemoAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task What_changed_is_checked_again_and_what_is_lost_is_placed()
    {
        await using var editor = await Journey.BeginAsAsync("J. Lindt", chromium, server);
        await using var reviewer = await Journey.BeginAsAsync("M. Ortiz", chromium, server);
        await reviewer.GoWithKeysAsync("/articles/A1?claim=2");
        await reviewer.SeesClaimAsync("A1-2");

        await ImportAsync(editor);
        await editor.SeesAsync("2 to check again");
        await editor.SeesAsync("1 lost");
        await reviewer.SeesAsync("A new revision is there: 2");

        await ConfirmAsync(editor);
        await PlaceAsync(editor);
        await SignAsync(editor);
        Assert.Empty(editor.Errors);
        Assert.Empty(reviewer.Errors);
        Assert.Equal(0, (await server.RunAsync("verify")).Code);
    }

    [Fact]
    public async Task Everyone_can_use_the_page()
    {
        await using var author = await Journey.BeginAsAsync("J. Lindt", chromium, server);
        await ImportAsync(author);

        foreach (var width in Every_page_can_be_used_by_everyone.Widths.Select(width => width.Data))
        {
            await using var editor = await Journey.BeginAsAsync("J. Lindt", chromium, server, width: width, height: 740);
            await editor.GoWithKeysAsync("/articles/A1/revisions");
            await editor.PressAsync("j");
            await editor.Page.Locator(".revisions .item.on").WaitForAsync();

            Assert.Empty(await Axe.InLightAndDarkAsync(editor.Page));
            Assert.Equal(width, await editor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        }
    }

    private static async Task ImportAsync(Journey editor)
    {
        await editor.GoWithKeysAsync("/articles/new?revision-of=A1");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Paste", Exact = true }).ClickAsync();
        await editor.Page.GetByLabel("Paste the article here").FillAsync(await TextAsync());
        await editor.Button("Read it").ClickAsync();
        await editor.SeesAsync("characters of text");
        await editor.Button("Import as revision 2").ClickAsync();
        await editor.Page.WaitForURLAsync("**/articles/A1/revisions");
        await editor.Page.Locator(".revisions .item").First.WaitForAsync();
    }

    private static async Task ConfirmAsync(Journey editor)
    {
        await editor.KeysReadyAsync();
        await editor.PressAsync("j");
        await editor.Page.Locator(".revisions .item.on").GetByText("A1-1", new() { Exact = true }).WaitForAsync();
        await editor.PressAsync("h");
        await editor.Dialog.Locator("textarea").FillAsync("The minutes name three who were away.");
        await editor.Dialog.GetByRole(AriaRole.Button, new() { Name = "Still holds" }).ClickAsync();
        await editor.SeesAsync("Confirmed: A1-1 still holds");
    }

    private static async Task PlaceAsync(Journey editor)
    {
        var lost = editor.Page.GetByRole(AriaRole.Article, new() { Name = "A1-7", Exact = true });
        await lost.ClickAsync();
        await editor.Page.Locator(".revisions .item.on[aria-label='A1-7']").WaitForAsync();
        await editor.Page.Locator(".newer span[data-at]", new() { HasText = "The police department confirmed the number of fines" }).First
            .EvaluateAsync("run => document.getSelection().selectAllChildren(run)");
        await editor.PressAsync("p");
        await editor.SeesAsync("A1-7 stands there now");
        await editor.SeesAsync("0 lost");
    }

    private static async Task SignAsync(Journey editor)
    {
        await editor.GoWithKeysAsync("/queue?claim=A1-3");
        await editor.SeesAsync("Check again: revision 2 changed the text under this claim");
        Assert.Equal("18", await editor.Page.Locator(".again del").TextContentAsync());
        Assert.Equal("19", await editor.Page.Locator(".again ins").TextContentAsync());
        await editor.PressAsync("Shift+A");
        await editor.SeesAsync("Approved A1-3");
    }

    private static async Task<string> TextAsync()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
            folder = folder.Parent!;
        var text = await File.ReadAllTextAsync(
            Path.Combine(folder.FullName, "seeds", "articles", "harbour-tunnel.txt"), TestContext.Current.CancellationToken);
        foreach (var (old, young) in Edits)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, young, StringComparison.Ordinal);
        }

        return text;
    }
}
