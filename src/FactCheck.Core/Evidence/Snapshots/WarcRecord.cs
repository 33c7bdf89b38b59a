using System.Globalization;
using System.Text;

namespace FactCheck.Core.Evidence.Snapshots;

/// <summary>One record of a WARC file, before its lengths and digests are known.</summary>
/// <param name="Headers">Named fields, without length and digests.</param>
/// <param name="Head">What stands before the payload in the block: the head of an HTTP message.</param>
/// <param name="Payload">Writes the payload, the same on each call; null when the block is its head alone.</param>
internal sealed record WarcRecord(IReadOnlyList<string> Headers, byte[] Head, Func<Stream, CancellationToken, Task>? Payload)
{
    /// <summary>A record of any type.</summary>
    public static WarcRecord Of(
        string type,
        Guid? id,
        DateTimeOffset at,
        string? target,
        string contentType,
        byte[] head,
        Func<Stream, CancellationToken, Task>? payload,
        Guid? concurrentTo = null,
        Guid? refersTo = null)
    {
        List<string> headers =
        [
            $"WARC-Type: {type}",
            $"WARC-Record-ID: {Name(id ?? Guid.NewGuid())}",
            $"WARC-Date: {at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}",
        ];
        if (target is not null)
            headers.Add($"WARC-Target-URI: {Line(target)}");
        if (concurrentTo is { } beside)
            headers.Add($"WARC-Concurrent-To: {Name(beside)}");
        if (refersTo is { } other)
            headers.Add($"WARC-Refers-To: {Name(other)}");
        headers.Add($"Content-Type: {contentType}");
        return new WarcRecord(headers, head, payload);
    }

    /// <summary>A record of named fields.</summary>
    public static WarcRecord Fields(string type, Guid? id, DateTimeOffset at, string? target, IEnumerable<string> fields, Guid? concurrentTo = null) => Of(
        type, id, at, target, "application/warc-fields", Encoding.UTF8.GetBytes(string.Concat(fields.Select(field => $"{Line(field)}\r\n"))), null, concurrentTo);

    /// <summary>No value may begin another line.</summary>
    internal static string Line(string value) => value.ReplaceLineEndings(" ");

    private static string Name(Guid id) => $"<urn:uuid:{id:D}>";
}
