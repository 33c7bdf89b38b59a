using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Benchmarks.Fuzzing;

/// <summary>What goes wrong in a PDF: its table of objects, what refers to what, and streams that unpack to something else.</summary>
internal static partial class PdfMutations
{
    private static readonly string[] Words =
    [
        "endobj", "endstream", "stream\n", "1 0 obj", "<<", ">>", "[", "]", "(", ")", "<", "/Kids[1 0 R]", "/Parent 3 0 R", "/Count -1", "/Count 2147483647", "/Length 99999999999",
        "/Filter/FlateDecode", "/Filter[/ASCIIHexDecode/FlateDecode]", "/Filter/LZWDecode", "/Filter/ASCII85Decode", "/Filter/RunLengthDecode", "/Filter/DCTDecode", "/Filter/JBIG2Decode",
        "/DecodeParms<</Predictor 12/Columns 2147483647>>", "/DecodeParms<</Predictor 2/Colors 255/BitsPerComponent 16>>", "/Encrypt<</Filter/Standard/V 4>>", "/Type/ObjStm/N 5/First 900",
        "/Type/XRef/W[1 2 1]/Index[0 99999999]", "/W[8 8 8]", "/Prev 0", "xref\n0 1\n", "trailer\n<</Root 1 0 R>>", "startxref\n0\n", "%%EOF\n", "BT /F1 12 Tf 10 700 Td (x) Tj ET",
        "q q q q ", "Q", "/X1 Do ", "1 0 0 1 1e308 -1e308 cm ", "NaN ", "beginbfrange <0000><FFFF><0041> endbfrange", "<0000> <FFFF> 1 begincodespacerange", "BI /W 9 /H 9 ID x EI",
        "null", "true", "-", ".", "1e99", "0000000000", "\\777", "/#00", "//", "%",
    ];

    private static readonly IReadOnlyList<byte[]> Bytes = [.. Words.Select(Encoding.Latin1.GetBytes)];
    private static readonly string[] Numbers = ["0", "-1", "1", "65535", "2147483647", "2147483648", "-2147483648", "99999999999999999999", "1e308", "0.0000001"];

    public static byte[] Mutate(byte[] original, byte[] other, Random random)
    {
        if (random.Next(4) == 0)
            return ByteMutations.Mutate(original, other, Bytes, random);
        var file = Encoding.Latin1.GetString(original);
        for (var change = ByteMutations.Few(random); change > 0; change--)
            file = Change(file, random);
        var bytes = Encoding.Latin1.GetBytes(file);
        return random.Next(4) == 0 ? ByteMutations.Mutate(bytes, other, Bytes, random) : bytes;
    }

    private static string Change(string file, Random random) => random.Next(6) switch
    {
        0 => Exchange(file, Reference().Matches(file), _ => $"{random.Next(12)} 0 R", random),
        1 => Exchange(file, Offset().Matches(file), _ => random.Next(file.Length + 200).ToString("0000000000", CultureInfo.InvariantCulture), random),
        2 => Exchange(file, Number().Matches(file), _ => random.Next(2) == 0 ? Numbers[random.Next(Numbers.Length)] : random.Next(4000).ToString(CultureInfo.InvariantCulture), random),
        3 => Exchange(file, Name().Matches(file), _ => Words[random.Next(Words.Length)], random),
        4 => Exchange(file, Name().Matches(file), name => name + Name().Matches(file)[random.Next(Name().Count(file))].Value, random),
        _ => ChangeStream(file, random),
    };

    private static string Exchange(string file, MatchCollection found, Func<string, string> by, Random random)
    {
        if (found.Count == 0)
            return file;
        var one = found[random.Next(found.Count)];
        return string.Concat(file.AsSpan(0, one.Index), by(one.Value), file.AsSpan(one.Index + one.Length));
    }

    /// <summary>Changes what a stream holds and packs it again, so that the change is met behind the packing.</summary>
    private static string ChangeStream(string file, Random random)
    {
        var streams = Stream().Matches(file);
        if (streams.Count == 0)
            return file;
        var one = streams[random.Next(streams.Count)].Groups[1];
        var content = Encoding.Latin1.GetBytes(one.Value);
        if (Inflate(content) is not { } plain)
            return Put(file, one, ByteMutations.Mutate(content, content, Bytes, random));
        var changed = ByteMutations.Mutate(plain, plain, Bytes, random);
        return Put(file, one, Deflate(changed, megabytes: random.Next(500) == 0 ? 205 : 0));
    }

    private static string Put(string file, Group there, byte[] content)
    {
        var text = Encoding.Latin1.GetString(content);
        var head = file[..there.Index];
        // The dictionary before it says the new length.
        var length = head.LastIndexOf("/Length ", StringComparison.Ordinal);
        if (length >= 0)
            head = head[..length] + Digits().Replace(head[length..], text.Length.ToString(CultureInfo.InvariantCulture), 1);
        return head + text + file[(there.Index + there.Length)..];
    }

    private static byte[]? Inflate(byte[] packed)
    {
        try
        {
            using var inflater = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            inflater.CopyTo(plain);
            return plain.Length is > 0 and < 4 * 1024 * 1024 ? plain.ToArray() : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <param name="megabytes">Of nothing behind it.</param>
    private static byte[] Deflate(byte[] plain, int megabytes)
    {
        using var packed = new MemoryStream();
        using (var deflater = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflater.Write(plain);
            var nothing = new byte[megabytes == 0 ? 0 : 1024 * 1024];
            for (var megabyte = 0; megabyte < megabytes; megabyte++)
                deflater.Write(nothing);
        }

        return packed.ToArray();
    }

    [GeneratedRegex(@"\d+ 0 R", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\d{10}", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    [GeneratedRegex(@"(?<![\w.])-?\d+(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"/[A-Za-z]\w*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"stream\r?\n(.*?)\r?\nendstream", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Stream();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
