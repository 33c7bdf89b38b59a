using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Shell;

/// <summary>
/// The address of a page that changes it itself. The browser confirms each change a moment later, so what it reports may be older than
/// what the page has sent since: it must neither undo that nor be what the next change is made from.
/// </summary>
public sealed class OwnAddress(NavigationManager navigation)
{
    private string? sent;

    /// <summary>Whether the browser has yet to confirm what was sent last; what it reports until then is out of date.</summary>
    public bool IsBehind
    {
        get
        {
            if (sent is not null && Uri.UnescapeDataString(sent) == Uri.UnescapeDataString(navigation.Uri))
                sent = null;
            return sent is not null;
        }
    }

    /// <summary>Puts parts into the address, in the place of the entry of the history; null takes a part out.</summary>
    public void Show(IReadOnlyDictionary<string, object?> parts)
    {
        var now = IsBehind ? sent! : navigation.Uri;
        var wanted = navigation.GetUriWithQueryParameters(now, parts);
        if (wanted == now)
            return;
        sent = wanted;
        navigation.NavigateTo(wanted, replace: true);
    }
}
