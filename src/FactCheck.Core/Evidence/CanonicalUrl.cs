using FactCheck.Core.Articles;

namespace FactCheck.Core.Evidence;

/// <summary>The form of a URL under which the same page is found again, however the link was shared.</summary>
public static class CanonicalUrl
{
    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "dclid", "fbclid", "gbraid", "gclid", "igshid", "mc_cid", "mc_eid", "mkt_tok", "msclkid", "ref_src", "twclid", "wbraid", "yclid",
    };

    /// <summary>Drops the fragment and what only counts clicks; null when it is no web address.</summary>
    public static string? Of(string? url)
    {
        if (!WebAddress.IsValid(url))
            return null;

        var uri = new Uri(url!.Trim(), UriKind.Absolute);
        var kept = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsTracking(part));
        var query = string.Join('&', kept);
        return new UriBuilder(uri) { Fragment = "", Query = query, UserName = "", Password = "" }.Uri.AbsoluteUri;
    }

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=', 2)[0];
        return Tracking.Contains(name) || name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase);
    }
}
