using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace FactCheck.Core.Tests.Articles.Importing;

/// <summary>Makes PDFs for tests.</summary>
internal static class PdfFile
{
    public const double LineHeight = 14;

    /// <summary>One page for each list of lines; an empty line leaves a gap.</summary>
    public static byte[] Of(params string[][] pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        foreach (var lines in pages)
            Write(builder.AddPage(PageSize.A4), font, lines, 60, 780);
        return builder.Build();
    }

    /// <summary>A page of two columns.</summary>
    public static byte[] Columns(string[] left, string[] right)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var page = builder.AddPage(PageSize.A4);
        Write(page, font, left, 60, 780);
        Write(page, font, right, 320, 780);
        return builder.Build();
    }

    private static void Write(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, string[] lines, double left, double top)
    {
        for (var index = 0; index < lines.Length; index++)
        {
            var indent = lines[index].Length - lines[index].TrimStart().Length;
            if (lines[index].Length > 0)
                page.AddText(lines[index].TrimStart(), 11, new PdfPoint(left + (indent * 5), top - (index * LineHeight)), font);
        }
    }
}
