using System.Buffers;
using System.Text;

namespace FactCheck.Core.Articles.Importing;

/// <summary>Charsets by the names that pages use for them.</summary>
internal static class DeclaredCharset
{
    // HTML wants the declaration within the first 1,024 bytes; real pages are less strict.
    private const int HeadWithin = 16 * 1024;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\"' ;/>\r\n\t");

    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The encoding of a name; null for a name nobody knows.</summary>
    public static Encoding? Encoding(string? name)
    {
        var label = name?.Trim().Trim('"', '\'').ToUpperInvariant();
        switch (label)
        {
            case null or "":
                return null;
            case "UTF-8" or "UTF8" or "UNICODE-1-1-UTF-8" or "UTF-16" or "UTF-16LE" or "UTF-16BE" or "UNICODE":
                // Bytes that are UTF-16 were known by their pattern; a page that only says so is UTF-8.
                return System.Text.Encoding.UTF8;
            case "ISO-8859-1" or "LATIN1" or "US-ASCII" or "ASCII" or "WINDOWS-1252" or "CP1252":
                return Windows1252;
            case "UTF-7":
                return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? System.Text.Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The encoding a page's head declares.</summary>
    public static Encoding? InHead(ReadOnlySpan<byte> bytes)
    {
        var head = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadWithin)]);
        for (var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase); at >= 0;
             at = head.IndexOf("charset", at + 7, StringComparison.OrdinalIgnoreCase))
        {
            var open = head.LastIndexOf('<', at);
            if (open < 0 || !head.AsSpan(open).StartsWith("<meta", StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = head.AsSpan(at + 7).TrimStart();
            if (rest.IsEmpty || rest[0] != '=')
                continue;
            rest = rest[1..].TrimStart().TrimStart("\"'");
            var end = rest.IndexOfAny(NameEnds);
            return Encoding((end < 0 ? rest : rest[..end]).ToString());
        }

        return null;
    }
}
