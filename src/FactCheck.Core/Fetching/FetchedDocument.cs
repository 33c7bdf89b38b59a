namespace FactCheck.Core.Fetching;

/// <summary>What came back from a URL whose body went into a stream. Any HTTP status can.</summary>
/// <param name="Url">The URL asked for.</param>
/// <param name="FinalUrl">The URL that answered, after redirects.</param>
/// <param name="StatusLine">Version, status and reason as they came: <c>HTTP/1.1 200 OK</c>.</param>
/// <param name="Length">Bytes written.</param>
/// <param name="MediaType">As declared, without parameters; null when none was.</param>
/// <param name="Charset">As declared in the header; null when none was.</param>
/// <param name="Coding">The content coding that was taken off the body; null when it came without, as was asked.</param>
/// <param name="Redirects">Every hop before the final one: status and URL.</param>
/// <param name="RequestHeaders">What was sent to the final URL.</param>
/// <param name="Headers">The answer's headers, in the order they came.</param>
/// <param name="Certificate">Of the final hop; null without TLS.</param>
public sealed record FetchedDocument(
    string Url,
    string FinalUrl,
    int Status,
    string StatusLine,
    long Length,
    string? MediaType,
    string? Charset,
    string? Coding,
    IReadOnlyList<Redirect> Redirects,
    IReadOnlyList<KeyValuePair<string, string>> RequestHeaders,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    SeenCertificate? Certificate);

/// <summary>One hop that led on.</summary>
public sealed record Redirect(int Status, string Url);

/// <summary>Who a site's TLS certificate names, and who issued it.</summary>
public sealed record SeenCertificate(string Subject, string Issuer);
