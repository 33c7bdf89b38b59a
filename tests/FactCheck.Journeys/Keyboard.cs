using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>Somebody who has no mouse: only keys, from one place of the page to the next.</summary>
internal sealed class Keyboard(Journey journey)
{
    private const int FarEnough = 120;

    private const string FocusedName =
        """
        () => {
          const at = document.activeElement;
          const said = at.getAttribute('aria-label') || at.labels?.[0]?.innerText || at.innerText || at.title || '';
          return said.replace(/\s+/g, ' ').trim();
        }
        """;

    private IPage Page => journey.Page;

    /// <summary>Presses Tab until the focus is on what is called so.</summary>
    public async Task TabToAsync(string name)
    {
        for (var press = 0; press < FarEnough; press++)
        {
            if ((await Page.EvaluateAsync<string>(FocusedName)).StartsWith(name, StringComparison.Ordinal))
                return;
            await journey.PressAsync("Tab");
        }

        Assert.Fail($"The key Tab does not lead to '{name}'.");
    }

    /// <summary>Goes to a button or link and presses it.</summary>
    public async Task PressAsync(string name)
    {
        await TabToAsync(name);
        await journey.PressAsync("Enter");
    }

    /// <summary>Goes to a field and types into it.</summary>
    public async Task TypeAsync(string label, string text)
    {
        await TabToAsync(label);
        await Page.Keyboard.InsertTextAsync(text);
    }
}
