using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Shell;

/// <summary>Puts the focus where work goes on.</summary>
public static class ElementFocus
{
    /// <summary>Focuses an element; whoever works fast may have put another in its place by then, which is no fault.</summary>
    public static async Task TryFocusAsync(this ElementReference element)
    {
        try
        {
            await element.FocusAsync();
        }
        catch (Exception fault) when (fault is JSException or JSDisconnectedException)
        {
            // The element is gone, or the whole page.
        }
    }
}
