namespace FactCheck.Core.Articles;

/// <summary>Addresses of pages: http or https, nothing else.</summary>
public static class WebAddress
{
    /// <summary>What a person reads when an address is none.</summary>
    public const string Sentence = "A URL begins with http:// or https:// and names a host.";

    /// <summary>Whether the text is an absolute http(s) address.</summary>
    public static bool IsValid(string? text) => Parse(text) is not null;

    /// <summary>The address in the form two equal ones share, without fragment; null when it is none.</summary>
    public static string? Canonical(string? text) => Parse(text)?.GetComponents(
        UriComponents.HttpRequestUrl, UriFormat.UriEscaped);

    private static Uri? Parse(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Host.Length > 0
            ? address
            : null;
}
