using System.Globalization;
using System.Text;

namespace FactCheck.Core.Evidence.Snapshots;

/// <summary>The heads of the HTTP messages of a capture.</summary>
internal static class WarcHead
{
    private const string Original = "X-Archive-Orig-";

    /// <summary>What was sent for the final URL.</summary>
    public static byte[] OfRequest(Snapshot snapshot) => Bytes($"GET {new Uri(snapshot.FinalUrl!).PathAndQuery} HTTP/1.1", snapshot.RequestHeaders);

    /// <summary>
    /// What came. The body is kept without its transfer and content codings: headers that speak of them are kept under another
    /// name, as archives do, so that a reader does not take them off a second time.
    /// </summary>
    public static byte[] OfResponse(Snapshot snapshot) => Bytes(snapshot.StatusLine!, snapshot.Headers.Select(header => Kept(header, snapshot.Coding is not null)));

    private static string Kept(string header, bool decoded) =>
        Is(header, "Transfer-Encoding") || (decoded && (Is(header, "Content-Encoding") || Is(header, "Content-Length"))) ? Original + header : header;

    private static bool Is(string header, string name) => header.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase);

    private static byte[] Bytes(string first, IEnumerable<string> headers) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{WarcRecord.Line(first)}\r\n{string.Concat(headers.Select(header => $"{WarcRecord.Line(header)}\r\n"))}\r\n"));
}
