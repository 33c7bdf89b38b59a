using System.Text;
using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>A long text is pasted without losing the connection.</summary>
public sealed class Long_texts_fit(Chromium chromium) : IAsyncLifetime
{
    private const int LongText = 200_000;

    private DeskServer server = null!;

    public async ValueTask InitializeAsync() => server = await DeskServer.StartDemoAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_text_of_200_000_characters_is_pasted_split_and_opened()
    {
        await using var reviewer = await Journey.BeginAsAsync("M. Ortiz", chromium, server);
        reviewer.Page.SetDefaultTimeout(90_000);
        await reviewer.GoAsync("/articles/new");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Paste", Exact = true }).ClickAsync();
        await Journey.PasteAsync(reviewer.Page.GetByLabel("Paste the article here"), Text());
        await reviewer.Button("Read it").ClickAsync();
        await reviewer.SeesAsync("characters of text");
        await reviewer.Page.GetByLabel("Title").FillAsync("A long read");
        await reviewer.Page.GetByLabel("Title").BlurAsync();
        await reviewer.Button("Import and split").ClickAsync();
        await reviewer.Page.WaitForURLAsync("**/articles/A*");
        await reviewer.Page.Locator("mark").First.WaitForAsync();

        await reviewer.StillConnectedAsync();
    }

    private static string Text()
    {
        var text = new StringBuilder();
        for (var number = 1; text.Length < LongText; number++)
        {
            text.Append("The line carried ").Append(number * 37).Append(" passengers in week ").Append(number)
                .Append(", 6 percent more than the year before. “Nobody counted the night boats,” said Dana Whitlock.\n\n");
        }

        return text.ToString(0, LongText);
    }
}
