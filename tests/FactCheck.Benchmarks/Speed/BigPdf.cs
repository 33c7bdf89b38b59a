using System.Globalization;
using System.Text;

namespace FactCheck.Benchmarks.Speed;

/// <summary>A PDF as a scanner that recognises text makes it: a picture on each page, and the words over it.</summary>
internal static class BigPdf
{
    private const int Width = 400;
    private const int LinesAPage = 30;
    private const int FirstPage = 4;
    private const int ObjectsAPage = 3;

    /// <param name="pictureBytes">Bytes of each picture, which cannot be packed.</param>
    public static byte[] Make(int pages, int pictureBytes)
    {
        var random = new Random(20261128);
        var picture = new byte[pictureBytes / Width * Width];
        using var file = new MemoryStream();
        var offsets = new List<long>();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        void Begin(string text)
        {
            offsets.Add(file.Position);
            Write(string.Create(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{text}"));
        }

        Write("%PDF-1.4\n");
        var kids = string.Join(' ', Enumerable.Range(0, pages).Select(page => Reference(FirstPage + (page * ObjectsAPage))));
        Begin("<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        Begin(Say($"<</Type/Pages/Count {pages}/Kids[{kids}]>>\nendobj\n"));
        Begin("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>\nendobj\n");
        for (var page = 0; page < pages; page++)
        {
            var number = offsets.Count + 1;
            Begin(Say($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>/XObject<</P {Reference(number + 2)}>>>>/Contents {Reference(number + 1)}>>\nendobj\n"));
            var content = Content(page);
            Begin(Say($"<</Length {content.Length}>>\nstream\n{content}\nendstream\nendobj\n"));
            random.NextBytes(picture);
            Begin(Say($"<</Type/XObject/Subtype/Image/Width {Width}/Height {picture.Length / Width}/ColorSpace/DeviceGray/BitsPerComponent 8/Length {picture.Length}>>\nstream\n"));
            file.Write(picture);
            Write("\nendstream\nendobj\n");
        }

        var start = file.Position;
        Write(Say($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n"));
        offsets.ForEach(offset => Write(Say($"{offset:0000000000} 00000 n \n")));
        Write(Say($"trailer\n<</Root 1 0 R/Size {offsets.Count + 1}>>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static string Content(int page)
    {
        var lines = Enumerable.Range(1, LinesAPage).Select(line => Say($"(Line {(page * LinesAPage) + line} carried {1200 + (37 * line)} passengers over the strait in March.) Tj T* "));
        return $"q 595 0 0 842 0 0 cm /P Do Q BT /F 10 Tf 14 TL 60 780 Td {string.Concat(lines)}ET";
    }

    private static string Reference(int number) => Say($"{number} 0 R");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
