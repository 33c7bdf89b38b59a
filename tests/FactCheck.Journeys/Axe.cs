using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>
/// Runs axe-core in the page itself. The library's own way also runs in every frame, and waits for ever in a sandboxed frame
/// that may run no script, as the preview of a report is.
/// </summary>
internal static class Axe
{
    private const string Run =
        """
        async (within) => (await axe.run(within ?? document, { iframes: false, resultTypes: ['violations'] })).violations
          .map(found => `${found.id}: ${found.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')}`)
        """;

    /// <summary>A colour that is still on its way to the other scheme's has too little contrast for a moment.</summary>
    private const string Settled =
        "() => Promise.all(document.getAnimations().filter(one => one instanceof CSSTransition).map(one => one.finished.catch(() => {})))";

    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    private static readonly Lazy<string> Script = new(() => new BundledAxeScriptProvider().GetScript());

    /// <summary>What axe finds, one line each.</summary>
    /// <param name="within">A selector, where the page is too long to be looked at whole.</param>
    public static async Task<string[]> RunAsync(IPage page, string? within = null)
    {
        await page.EvaluateAsync($"() => {{ {Script.Value} }}");
        return await page.EvaluateAsync<string[]>(Run, within);
    }

    /// <summary>What axe finds in the light and in the dark, one line each; the page changes from one to the other as it stands.</summary>
    public static async Task<IReadOnlyList<string>> InLightAndDarkAsync(IPage page)
    {
        var faults = new List<string>();
        foreach (var scheme in Schemes)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.EvaluateAsync(Settled);
            faults.AddRange((await RunAsync(page)).Select(fault => $"{scheme}: {fault}"));
        }

        return faults;
    }
}
