using System.Text;
using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>Long texts and the longest values, four bytes a character, pass without losing the connection.</summary>
public sealed class Long_things_fit(Chromium chromium) : IAsyncLifetime
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
        await reviewer.Page.GetByLabel("Paste the article here").FillAsync(Text());
        await reviewer.Button("Read it").ClickAsync();
        await reviewer.SeesAsync("characters of text");
        await reviewer.Page.GetByLabel("Title").FillAsync("A long read");
        await reviewer.Page.GetByLabel("Title").BlurAsync();
        await reviewer.Button("Import and split").ClickAsync();
        await reviewer.Page.WaitForURLAsync("**/articles/A*");
        await reviewer.Page.Locator("mark").First.WaitForAsync();

        await StillConnectedAsync(reviewer);
    }

    [Fact]
    public async Task The_longest_statement_and_rationale_in_four_byte_characters_are_kept()
    {
        await using var reviewer = await Journey.BeginAsAsync("M. Ortiz", chromium, server);
        await reviewer.GoWithKeysAsync("/articles/A1?claim=4");
        await reviewer.SeesClaimAsync("A1-4");
        await reviewer.Page.Locator(".panel").GetByRole(AriaRole.Button, new() { Name = "Change the wording" }).ClickAsync();
        await reviewer.Page.Locator(".wording [data-keys=on]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await reviewer.Page.GetByLabel("Statement").FillAsync(Wide(1_000));
        await reviewer.PressAsync("Control+Enter");
        await reviewer.SeesAsync("Saved the wording");
        await reviewer.Page.Locator(".wording").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await reviewer.Page.EvaluateAsync("document.activeElement.blur()");
        await reviewer.PressAsync("v");
        await reviewer.RateAsync("2", "Mostly true");
        await reviewer.Page.GetByLabel("Rationale").FillAsync(Wide(20_000));
        await reviewer.SeesAsync("Saved");

        await reviewer.GoWithKeysAsync("/articles/A1?claim=4");
        await reviewer.SeesClaimAsync("A1-4");
        await reviewer.PressAsync("v");
        await Assertions.Expect(reviewer.Page.GetByLabel("Rationale")).ToHaveValueAsync(Wide(20_000));
        await StillConnectedAsync(reviewer);
    }

    private static async Task StillConnectedAsync(Journey reviewer)
    {
        await reviewer.KeysReadyAsync();
        await reviewer.Page.EvaluateAsync("document.activeElement.blur()");
        await reviewer.PressAsync("?");
        await reviewer.Dialog.WaitForAsync();
        Assert.Empty(reviewer.Errors);
    }

    /// <summary>So many UTF-16 code units, two to a character.</summary>
    private static string Wide(int codeUnits) => string.Concat(Enumerable.Repeat("🜂", codeUnits / 2));

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
