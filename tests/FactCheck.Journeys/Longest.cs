using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>The longest values in four-byte characters, and what has to hold once they are kept.</summary>
internal static class Longest
{
    /// <summary>So many UTF-16 code units, two to a character.</summary>
    public static string Wide(int codeUnits) => string.Concat(Enumerable.Repeat("🜂", codeUnits / 2));

    /// <summary>As long as <see cref="Wide"/>, but told apart from it by its last characters.</summary>
    public static string Wide(int codeUnits, string end) => Wide(codeUnits - end.Length) + end;

    /// <summary>Presses <c>?</c>: the key help comes from the server, so the circuit lives.</summary>
    public static async Task StillConnectedAsync(this Journey journey)
    {
        await journey.KeysReadyAsync();
        await journey.Page.EvaluateAsync("document.activeElement.blur()");
        await journey.PressAsync("?");
        await journey.Dialog.WaitForAsync();
        Assert.Empty(journey.Errors);
    }

    /// <summary>Fills fields of a form, each by its whole label, once the form has put the cursor into its first field.</summary>
    public static async Task FillAsync(this ILocator form, params (string Label, string Value)[] fields)
    {
        await form.Locator(":focus").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        foreach (var (label, value) in fields)
            await form.GetByLabel(label, new() { Exact = true }).FillAsync(value);
    }

    /// <summary>Opens pages on a telephone's width, where nothing may be wider than the window.</summary>
    public static async Task FitsOnATelephoneAsync(this Journey journey, params string[] pages)
    {
        await journey.Page.SetViewportSizeAsync(360, 740);
        foreach (var page in pages)
        {
            await journey.GoAsync(page);
            await journey.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var width = await journey.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(width <= 360, $"{page} is {width} pixels wide.");
        }

        Assert.Empty(journey.Errors);
    }
}
