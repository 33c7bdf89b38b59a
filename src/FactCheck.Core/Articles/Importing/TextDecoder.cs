using System.Text;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Articles.Importing;

/// <summary>
/// Turns bytes into text: a byte order mark rules, then what is declared, then UTF-16 by its pattern, then UTF-8,
/// then what is left of Windows-1252. What fits none of them is refused with the offset of the byte that does not.
/// </summary>
internal static class TextDecoder
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>Decodes a text file.</summary>
    public static Outcome<DecodedText> DecodeText(byte[] bytes)
    {
        if (Unicode(bytes) is { } unicode)
            return unicode;
        var nul = Array.IndexOf(bytes, (byte)0);
        var binary = nul >= 0 ? nul : ControlBytes.FirstOfMany(bytes);
        return binary >= 0 ? ImportRefusals.NotText(binary) : Utf8Or1252(bytes);
    }

    /// <summary>Decodes a page, whose charset its header or its head may declare.</summary>
    public static Outcome<DecodedText> DecodeHtml(byte[] bytes, string? charset)
    {
        if (Unicode(bytes) is { } unicode)
            return unicode;
        var binary = ControlBytes.FirstOfMany(bytes);
        if (binary >= 0)
            return ImportRefusals.NotText(binary);
        var declared = DeclaredCharset.Encoding(charset) ?? DeclaredCharset.InHead(bytes);
        if (declared is not null && declared.CodePage != Encoding.UTF8.CodePage)
            return new DecodedText(declared.GetString(bytes));
        if (FirstNotUtf8(bytes) < 0)
            return new DecodedText(Utf8.GetString(bytes));
        // A page that says UTF-8 and is so but for a stray byte is read as browsers read it.
        return declared is not null || MostlyUtf8(bytes) ? new DecodedText(Encoding.UTF8.GetString(bytes)) : Guess(bytes);
    }

    private static Outcome<DecodedText>? Unicode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            return Strictly(bytes, Utf8, 3);
        if (bytes.AsSpan().StartsWith(Encoding.UTF32.Preamble))
            return Strictly(bytes, new UTF32Encoding(false, false, true), 4);
        if (bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble))
            return Wide(bytes, false, 2);
        if (bytes.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Wide(bytes, true, 2);
        return Utf16Pattern.BigEndian(bytes) is { } bigEndian ? Wide(bytes, bigEndian, 0) : null;
    }

    private static Outcome<DecodedText> Wide(byte[] bytes, bool bigEndian, int preamble)
    {
        var wrong = Utf16Pattern.FirstWrong(bytes.AsSpan(preamble), bigEndian);
        return wrong >= 0 ? ImportRefusals.NotText(preamble + wrong) : Strictly(bytes, new UnicodeEncoding(bigEndian, false), preamble);
    }

    private static Outcome<DecodedText> Strictly(byte[] bytes, Encoding encoding, int preamble)
    {
        try
        {
            var text = encoding.GetString(bytes, preamble, bytes.Length - preamble);
            var nul = text.IndexOf('\0', StringComparison.Ordinal);
            return nul < 0
                ? new DecodedText(text)
                : ImportRefusals.NotText(preamble + encoding.GetByteCount(text.AsSpan(0, nul)));
        }
        catch (DecoderFallbackException error)
        {
            return ImportRefusals.NotText(preamble + Math.Max(0, error.Index));
        }
    }

    private static Outcome<DecodedText> Utf8Or1252(byte[] bytes)
    {
        var notUtf8 = FirstNotUtf8(bytes);
        if (notUtf8 < 0)
            return new DecodedText(Utf8.GetString(bytes));
        if (MostlyUtf8(bytes))
            return ImportRefusals.NotText(notUtf8);
        var undefined = bytes.AsSpan().IndexOfAny((ReadOnlySpan<byte>)[0x81, 0x8D, 0x8F, 0x90, 0x9D]);
        return undefined >= 0
            ? ImportRefusals.NotText(undefined)
            : new DecodedText(DeclaredCharset.Windows1252.GetString(bytes), ImportNotes.ReadAsWindows1252);
    }

    private static Outcome<DecodedText> Guess(byte[] bytes)
    {
        var best = UtfUnknown.CharsetDetector.DetectFromBytes(bytes).Detected;
        var encoding = best is { Confidence: > 0.8f } ? best.Encoding : null;
        return encoding is null
            ? new DecodedText(DeclaredCharset.Windows1252.GetString(bytes), ImportNotes.ReadAsWindows1252)
            : new DecodedText(encoding.GetString(bytes), ImportNotes.CharsetGuessed(encoding.WebName));
    }

    private static int FirstNotUtf8(byte[] bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            var status = Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out var length);
            if (status != System.Buffers.OperationStatus.Done)
                return at;
            at += length;
        }

        return -1;
    }

    /// <summary>Whether more letters beyond ASCII are whole in UTF-8 than broken: then it is UTF-8 with damage.</summary>
    private static bool MostlyUtf8(byte[] bytes)
    {
        int whole = 0, broken = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var status = Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out var length);
            if (status != System.Buffers.OperationStatus.Done)
                broken++;
            else if (length > 1)
                whole++;
            at += Math.Max(1, length);
        }

        return whole > broken;
    }
}
