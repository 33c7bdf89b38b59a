using FactCheck.Core.Gate;

namespace FactCheck.Core.Articles.Importing;

/// <summary>Tells what a file is from its first bytes, never from its name.</summary>
internal static class FileContent
{
    // The PDF standard lets up to this much stand before its mark.
    private const int PdfMarkWithin = 1024;

    /// <summary>The kind of a binary format; null for anything that may be text; a refusal for formats that are known and not read.</summary>
    public static Outcome<FileKind>? Recognise(ReadOnlySpan<byte> bytes)
    {
        var pdf = bytes[..Math.Min(bytes.Length, PdfMarkWithin)].IndexOf("%PDF-"u8);
        if (pdf == 0 || (pdf > 0 && bytes.IndexOf("%%EOF"u8) >= 0))
            return FileKind.Pdf;
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
            return FileKind.Docx;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return IsEncryptedOffice(bytes) ? ImportRefusals.Encrypted : ImportRefusals.OldWord;
        if (bytes.StartsWith("{\\rtf"u8))
            return ImportRefusals.Rtf;
        return null;
    }

    /// <summary>Whether a text is the source of a page: it begins as one.</summary>
    public static bool BeginsAsHtml(ReadOnlySpan<char> text)
    {
        var start = SkipProlog(text);
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || Opens(start, "<html") || Opens(start, "<head") || Opens(start, "<body");
    }

    /// <summary>Whether a text holds any markup at all.</summary>
    public static bool HasTags(ReadOnlySpan<char> text)
    {
        for (var open = text.IndexOf('<'); open >= 0; open = text.IndexOf('<'))
        {
            text = text[(open + 1)..];
            if (!text.IsEmpty && (char.IsAsciiLetter(text[0]) || text[0] is '/' or '!') && text.Contains('>'))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> SkipProlog(ReadOnlySpan<char> text)
    {
        while (true)
        {
            text = text.TrimStart().TrimStart('\uFEFF');
            var end = text.StartsWith("<!--") ? "-->" : text.StartsWith("<?xml") ? "?>" : null;
            var at = end is null ? -1 : text.IndexOf(end);
            if (at < 0)
                return text;
            text = text[(at + end!.Length)..];
        }
    }

    private static bool Opens(ReadOnlySpan<char> text, string tag) =>
        text.StartsWith(tag, StringComparison.OrdinalIgnoreCase)
        && text.Length > tag.Length && (text[tag.Length] == '>' || char.IsWhiteSpace(text[tag.Length]));

    private static bool IsEncryptedOffice(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
}
