using FactCheck.Core.Gate;

namespace FactCheck.Core.Fetching;

/// <summary>Reads what a person or a redirect gives as a URL.</summary>
internal static class WebAddress
{
    public static Outcome<Uri> Read(string text, FetchingOptions options)
    {
        if (string.IsNullOrWhiteSpace(text))
            return FetchRefusals.NotAUrl;
        var trimmed = text.Trim();
        if (trimmed.Length > options.MaximumUrlLength)
            return FetchRefusals.UrlTooLong(options.MaximumUrlLength);
        return Uri.TryCreate(trimmed, UriKind.Absolute, out var url) ? Check(url, options) : FetchRefusals.NotAUrl;
    }

    public static Outcome<Uri> Follow(Uri from, Uri location, FetchingOptions options)
    {
        if (!Uri.TryCreate(from, location, out var url))
            return FetchRefusals.BadRedirect;
        return url.Scheme is "http" or "https" ? Check(url, options) : FetchRefusals.BadRedirect;
    }

    private static Outcome<Uri> Check(Uri url, FetchingOptions options)
    {
        if (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)
            return FetchRefusals.WrongScheme;
        if (url.Host.Length == 0)
            return FetchRefusals.NotAUrl;
        if (url.UserInfo.Length > 0)
            return FetchRefusals.CarriesCredentials;
        if (url.AbsoluteUri.Length > options.MaximumUrlLength)
            return FetchRefusals.UrlTooLong(options.MaximumUrlLength);
        return new UriBuilder(url) { Fragment = string.Empty }.Uri;
    }
}
