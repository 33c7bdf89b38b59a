using System.Runtime.InteropServices;

namespace FactCheck.Core.Fetching;

/// <summary>What came back from a URL. Any HTTP status can: whether 404 will do is the caller's to say.</summary>
/// <param name="Url">The URL asked for.</param>
/// <param name="FinalUrl">The URL that answered, after redirects.</param>
/// <param name="Status">HTTP status of the answer.</param>
/// <param name="Body">The body, decompressed.</param>
/// <param name="MediaType">Media type as declared, without parameters; null when none was.</param>
/// <param name="Charset">Charset as declared in the header; null when none was.</param>
/// <param name="Redirects">Every URL on the way, the first one included, the final one not.</param>
/// <param name="Headers">The answer's headers, in the order they came.</param>
/// <param name="Elapsed">From the first connection to the last byte.</param>
public sealed record FetchedPage(
    string Url,
    string FinalUrl,
    int Status,
    ReadOnlyMemory<byte> Body,
    string? MediaType,
    string? Charset,
    IReadOnlyList<string> Redirects,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    TimeSpan Elapsed)
{
    /// <summary>The body, to be read from its beginning.</summary>
    public Stream OpenBody() => MemoryMarshal.TryGetArray(Body, out var bytes)
        ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
        : new MemoryStream(Body.ToArray(), writable: false);
}
