using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>What people do to one article, step by step, as they would with mouse and keyboard.</summary>
internal sealed class CheckedArticle(Journey reviewer)
{
    private IPage Page => reviewer.Page;

    /// <summary>The article's number, such as <c>A4</c>, once it was imported.</summary>
    public string Number { get; private set; } = "";

    public string Path => $"/articles/{Number}";

    public async Task ImportAsync(string title)
    {
        await reviewer.GoAsync("/articles/new");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Paste", Exact = true }).ClickAsync();
        await Page.GetByLabel("Paste the article here").FillAsync(await ArticleText.ReadAsync());
        await reviewer.Button("Read it").ClickAsync();
        await reviewer.SeesAsync("characters of text");
        await Page.GetByLabel("Title").FillAsync(title);
        await Page.GetByLabel("Published").FillAsync("2019-06-24");
        await Page.GetByLabel("Published").BlurAsync();
        await reviewer.Button("Import and split").ClickAsync();
        await Page.WaitForURLAsync("**/articles/A*");
        Number = Page.Url.Split('/')[^1];
        await Page.Locator("mark").First.WaitForAsync();
    }

    /// <summary>Sets the first suggestion aside and accepts some, by keys.</summary>
    public async Task TriageAsync(int accepted)
    {
        await reviewer.GoWithKeysAsync($"{Path}/triage");
        await Page.Locator(".card").WaitForAsync();
        await reviewer.PressAsync("x");
        await reviewer.DialogKeysReadyAsync();
        await reviewer.PressAsync("4");
        await reviewer.SeesAsync("0 accepted, 1 set aside");
        await reviewer.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        for (var count = 1; count <= accepted; count++)
        {
            await reviewer.PressAsync("a");
            await reviewer.SeesAsync($"{count} accepted, 1 set aside");
        }

        await reviewer.PressAsync("Control+z");
        await reviewer.SeesAsync($"{accepted - 1} accepted, 1 set aside");
    }

    public async Task ChooseAsync(int claim)
    {
        await reviewer.GoWithKeysAsync($"{Path}?claim={claim}");
        await reviewer.SeesClaimAsync($"{Number}-{claim}");
    }

    public async Task TakeAsync(int claim)
    {
        await reviewer.PressAsync("t");
        await reviewer.SeesAsync($"You have {Number}-{claim}");
    }

    public async Task AttachAsync(string url, string title, string quotation)
    {
        await reviewer.PressAsync("e");
        var dialog = reviewer.Dialog;
        await dialog.GetByLabel("Web address").FillAsync(url);
        await dialog.GetByLabel("Title").FillAsync(title);
        await dialog.GetByLabel("Publisher").FillAsync("The Senate");
        await dialog.GetByLabel("Primary source").CheckAsync();
        await dialog.GetByLabel("Quotation").FillAsync(quotation);
        await dialog.GetByLabel("Place").First.SelectOptionAsync(new SelectOptionValue { Label = "page" });
        await dialog.GetByLabel("Which").FillAsync("2");
        await reviewer.PressAsync("Control+Enter");
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await reviewer.SeesAsync(title);
    }

    public async Task AttachFileAsync(string name, string text)
    {
        await reviewer.PressAsync("e");
        var dialog = reviewer.Dialog;
        await dialog.GetByRole(AriaRole.Button, new() { Name = "File", Exact = true }).ClickAsync();
        await dialog.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await dialog.GetByText("is kept").WaitForAsync();
        await dialog.GetByLabel("Title").FillAsync("Notes of the meeting");
        await dialog.GetByLabel("Context").CheckAsync();
        await reviewer.PressAsync("Control+Enter");
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await reviewer.SeesAsync("Notes of the meeting");
    }

    public async Task SubmitAsync(string rationale)
    {
        await reviewer.PressAsync("v");
        await reviewer.RateAsync("1", "True");
        await Page.GetByLabel("Rationale").FillAsync(rationale);
        await reviewer.SeesAsync("Saved");
        await reviewer.PressAsync("Control+Enter");
        await reviewer.SeesAsync("Submitted the verdict");
    }
}
