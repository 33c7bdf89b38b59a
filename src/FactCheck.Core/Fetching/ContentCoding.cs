using System.IO.Compression;

namespace FactCheck.Core.Fetching;

/// <summary>Takes content codings off a body.</summary>
internal static class ContentCoding
{
    /// <summary>The body without its codings; the body itself when one of them is not known.</summary>
    public static Stream Decode(Stream body, IEnumerable<string> codings)
    {
        var inner = codings.Select(coding => coding.Trim().ToUpperInvariant()).Where(coding => coding is not ("IDENTITY" or "")).ToList();
        if (!IsKnown(inner))
            return body;
        for (var index = inner.Count - 1; index >= 0; index--)
        {
            body = inner[index] switch
            {
                "BR" => new BrotliStream(body, CompressionMode.Decompress),
                "DEFLATE" => new ZLibStream(body, CompressionMode.Decompress),
                _ => new GZipStream(body, CompressionMode.Decompress),
            };
        }

        return body;
    }

    /// <summary>What was taken off, for the record; null when nothing was.</summary>
    public static string? Taken(IReadOnlyCollection<string> codings) =>
        codings.Count > 0 && IsKnown([.. codings.Select(coding => coding.Trim().ToUpperInvariant())]) ? string.Join(", ", codings) : null;

    private static bool IsKnown(List<string> codings) =>
        codings.TrueForAll(coding => coding is "GZIP" or "X-GZIP" or "DEFLATE" or "BR" or "IDENTITY");
}
