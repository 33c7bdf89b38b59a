using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Shell;

/// <summary>
/// The address of a page that changes it itself. The browser confirms each change a moment later, so what it reports may be older than
/// what the page has given since: it must neither undo that nor be what the next change is made from.
/// </summary>
public sealed class OwnAddress(NavigationManager navigation)
{
    /// <summary>What stood there before, and what was given since, the last at the end; empty when the last one was confirmed.</summary>
    private readonly List<string> given = [];

    /// <summary>Whether the browser has yet to confirm what was given last; what it reports until then is out of date.</summary>
    public bool IsBehind
    {
        get
        {
            var reported = given.FindLastIndex(one => Uri.UnescapeDataString(one) == Uri.UnescapeDataString(navigation.Uri));
            // Where the person went elsewhere meanwhile, there is nothing to wait for.
            if (reported < 0)
                AtRest = null;
            if (reported < 0 || reported == given.Count - 1)
                given.Clear();
            return given.Count > 0;
        }
    }

    /// <summary>
    /// What the page draws as <c>data-address</c>: <c>address.js</c> puts it into the address when the person rests. Null when there is
    /// nothing to put.
    /// </summary>
    public string? AtRest { get; private set; }

    /// <summary>Puts parts into the address, in the place of the entry of the history; null takes a part out.</summary>
    public void Show(IReadOnlyDictionary<string, object?> parts)
    {
        if (!Give(parts))
            return;
        AtRest = null;
        navigation.NavigateTo(given[^1], replace: true);
    }

    /// <summary>
    /// The same when the person rests: to a browser a new address is more work than a step from claim to claim is, and whoever goes on is
    /// kept waiting by each.
    /// </summary>
    public void ShowAtRest(IReadOnlyDictionary<string, object?> parts)
    {
        if (Give(parts))
            AtRest = given[^1];
    }

    private bool Give(IReadOnlyDictionary<string, object?> parts)
    {
        var now = IsBehind ? given[^1] : navigation.Uri;
        var wanted = navigation.GetUriWithQueryParameters(now, parts);
        if (wanted == now)
            return false;
        if (given.Count == 0)
            given.Add(now);
        given.Add(wanted);
        return true;
    }
}
