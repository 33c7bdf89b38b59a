using System.Globalization;
using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace FactCheck.Benchmarks.Fuzzing;

/// <summary>Small PDFs as different programs write them.</summary>
internal static class PdfOriginals
{
    private const string ToUnicode = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <FF> endcodespacerange "
        + "1 beginbfrange <20> <7E> <0020> endbfrange 1 beginbfchar <80> <20AC> endbfchar endcmap end end";

    /// <summary>Nothing packed, a table of objects, two fonts, a form within the page.</summary>
    public static byte[] Plain(IReadOnlyList<string> lines)
    {
        var objects = Objects(lines, packed: false);
        var file = new StringBuilder("%PDF-1.4\n%âãÏÓ\n");
        var offsets = new List<int>();
        for (var at = 0; at < objects.Count; at++)
        {
            offsets.Add(file.Length);
            file.Append(Say($"{at + 1} 0 obj\n{objects[at]}\nendobj\n"));
        }

        var table = string.Concat(offsets.Select(offset => Say($"{offset:0000000000} 00000 n \n")));
        var start = file.Length;
        file.Append(Say($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{table}trailer\n<</Root 1 0 R/Info 8 0 R/Size {objects.Count + 1}>>\nstartxref\n{start}\n%%EOF\n"));
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>Streams packed, most objects within a stream of objects, the table a stream as well.</summary>
    public static byte[] Packed(IReadOnlyList<string> lines)
    {
        var objects = Objects(lines, packed: true);
        var file = new StringBuilder("%PDF-1.5\n%âãÏÓ\n");
        var inStream = Enumerable.Range(0, objects.Count).Where(at => !objects[at].Contains("stream", StringComparison.Ordinal)).ToList();
        var offsets = new int[objects.Count + 3];
        foreach (var at in Enumerable.Range(0, objects.Count).Except(inStream))
        {
            offsets[at + 1] = file.Length;
            file.Append(Say($"{at + 1} 0 obj\n{objects[at]}\nendobj\n"));
        }

        var (head, body) = (new StringBuilder(), new StringBuilder());
        foreach (var at in inStream)
        {
            head.Append(Say($"{at + 1} {body.Length} "));
            body.Append(objects[at]).Append('\n');
        }

        var holder = objects.Count + 1;
        offsets[holder] = file.Length;
        file.Append(Say($"{holder} 0 obj\n{Stream(head.ToString() + body, $"/Type/ObjStm/N {inStream.Count}/First {head.Length}", packed: true)}\nendobj\n"));
        var start = offsets[holder + 1] = file.Length;
        var rows = Enumerable.Range(0, holder + 2).SelectMany(number => Row(number, inStream.IndexOf(number - 1), holder, offsets[number]));
        var table = Stream(Encoding.Latin1.GetString([.. rows]), Say($"/Type/XRef/W[1 3 1]/Size {holder + 2}/Root 1 0 R/Info 8 0 R"), packed: true);
        file.Append(Say($"{holder + 1} 0 obj\n{table}\nendobj\nstartxref\n{start}\n%%EOF\n"));
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>As the library writes it.</summary>
    public static byte[] Built(IReadOnlyList<string> lines)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        foreach (var some in lines.Chunk(50))
        {
            var page = builder.AddPage(PageSize.A4);
            for (var at = 0; at < some.Length; at++)
            {
                var text = Plain(some[at]);
                if (text.Length > 0)
                    page.AddText(text, 11, new PdfPoint(60, 780 - (at * 14)), font);
            }
        }

        return builder.Build();
    }

    private static byte[] Row(int number, int placeInStream, int holder, int offset) => number switch
    {
        0 => [0, 0, 0, 0, 255],
        _ when placeInStream >= 0 => [2, 0, (byte)(holder >> 8), (byte)holder, (byte)placeInStream],
        _ => [1, (byte)(offset >> 16), (byte)(offset >> 8), (byte)offset, 0],
    };

    private static List<string> Objects(IReadOnlyList<string> lines, bool packed)
    {
        var shown = string.Concat(lines.Take(50).Select((line, at) => Say($"1 0 0 1 60 {780 - (14 * at)} Tm (")
            + Plain(line).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal) + ") Tj\n"));
        return
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents[4 0 R]/Resources<</Font<</F1 5 0 R/F2 6 0 R>>/XObject<</X1 9 0 R>>>>>>",
            Stream($"q BT /F1 11 Tf 14 TL\n{shown}ET Q BT /F2 9 Tf 60 40 Td [(Pa) -20 (ge) ] TJ ET /X1 Do", "", packed),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Courier/FirstChar 32/LastChar 34/Widths[600 600 600]/ToUnicode 7 0 R/Encoding<</Type/Encoding/Differences[128/Euro]>>>>",
            Stream(ToUnicode, "", packed),
            "<</Title(Budget grows)/Author<FEFF00440057>/CreationDate(D:20261103100000Z)>>",
            Stream("BT /F1 8 Tf 60 20 Td (Within a form) Tj ET", "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>/XObject<</X1 9 0 R>>>>", packed),
        ];
    }

    private static string Stream(string content, string more, bool packed)
    {
        var bytes = Encoding.Latin1.GetBytes(content);
        if (packed)
        {
            using var into = new MemoryStream();
            using (var deflater = new ZLibStream(into, CompressionLevel.Optimal, leaveOpen: true))
                deflater.Write(bytes);
            bytes = into.ToArray();
        }

        return Say($"<<{more}{(packed ? "/Filter/FlateDecode" : "")}/Length {bytes.Length}>>\nstream\n{Encoding.Latin1.GetString(bytes)}\nendstream");
    }

    private static string Plain(string line) => string.Concat(line.Where(letter => letter is >= ' ' and <= '~'));

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
