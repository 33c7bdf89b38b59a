using System.IO.Compression;
using System.Text;
using FactCheck.Core.Articles.Importing.Pdf;
using Xunit;

namespace FactCheck.Core.Tests.Articles.Importing;

public class PdfImportTests
{
    [Fact]
    public void ReadFile_LinesOfPrint_AreJoinedToParagraphs()
    {
        var article = Imported.File("a.pdf", PdfFile.Of(
        [
            "Budget grows again", "", "", "The mayor proposed a budget of 61 million that would add four-", "teen buses and close two branch librar-", "ies by January.",
            "", "", "A second paragraph says that the well-", "known plan is in the non-", "binding part of it.",
        ]));
        Assert.Equal(
            "Budget grows again\n\nThe mayor proposed a budget of 61 million that would add fourteen buses and close two branch libraries by January."
            + "\n\nA second paragraph says that the well-known plan is in the non-binding part of it.", article.Text);
        Assert.Equal("Budget grows again", article.Title);
    }

    [Fact]
    public void ReadFile_IndentedParagraphs_AreKeptApart()
    {
        var article = Imported.File("a.pdf", PdfFile.Of(
        [
            "The mayor proposed a budget that would add fourteen buses and close", "two branch libraries by the first of January next year, she said.",
            "   The council has to vote on it in a month and some of its members", "said that they would not agree to it without changes to the plan.",
        ]));
        Assert.Equal(2, article.Text.Split("\n\n").Length);
    }

    [Fact]
    public void ReadFile_TwoColumns_AreReadOneAfterTheOther()
    {
        var article = Imported.File("a.pdf", PdfFile.Columns(
            ["The mayor proposed a budget that would", "add fourteen buses and close two branch", "libraries by the first of January and"],
            ["open one of them again when the money", "is there, which nobody expects before", "the end of the year."]));
        Assert.Equal(
            "The mayor proposed a budget that would add fourteen buses and close two branch libraries by the first of January and "
            + "open one of them again when the money is there, which nobody expects before the end of the year.", article.Text);
    }

    [Fact]
    public void ReadFile_HeadsFeetAndPageNumbers_AreLeftOutAndShown()
    {
        string[] Page(int number, string text) =>
            ["The Courier, November 2026", "", "", text + " begins here and it goes on for", text + " ends with this line of print.", "", "", "", "", $"Page {number} of 3"];
        var article = Imported.File("a.pdf", PdfFile.Of(Page(1, "One"), Page(2, "Two"), Page(3, "Three")));
        Assert.DoesNotContain("Courier", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Page", article.Text, StringComparison.Ordinal);
        Assert.Equal(2, article.LeftOut.Count);
        Assert.Contains(article.Notes, note => note.Code == "import.piecesLeftOut");
    }

    [Fact]
    public void ReadFile_NoTextLayer_IsRefused() => Assert.Equal("import.pdfWithoutText", Imported.Refused("a.pdf", PdfFile.Of([[]])));

    [Fact]
    public void ReadFile_CutOff_IsRefused()
    {
        var whole = PdfFile.Of(["It grew."]);
        Assert.Equal("import.brokenPdf", Imported.Refused("a.pdf", whole[..120]));
    }

    [Fact]
    public void ReadFile_PdfNamedOtherwise_IsRefused() => Assert.Equal("import.wrongExtension", Imported.Refused("a.html", PdfFile.Of(["It grew."])));

    [Fact]
    public void ReadFile_Encrypted_IsRefused()
    {
        var whole = Encoding.Latin1.GetString(PdfFile.Of(["It grew."]));
        var o = string.Concat(Enumerable.Repeat("7a", 32));
        var encrypted = whole.Replace("trailer\n<<", $"trailer\n<</Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<{o}>/U<{o}>>>/ID[<{o}><{o}>]", StringComparison.Ordinal);
        Assert.NotEqual(whole, encrypted);
        Assert.Equal("import.encrypted", Imported.Refused("a.pdf", Encoding.Latin1.GetBytes(encrypted)));
    }

    [Theory]
    [InlineData("/W[1 -7 1]/Size 5")]
    [InlineData("/W[2147483647 2147483647 0]/Size 5")]
    [InlineData("/#57 % why\n [1\n--9 1]/Size 5")]
    [InlineData("/W[1 2 1]/Size 2147483647")]
    [InlineData("/W[1 2 1]/Size 5/Index[0 3 9 99999999]")]
    public void ReadFile_TableOfObjectsThatCannotBe_IsRefused(string table)
    {
        // Without the refusal the process ends: out of stack or out of memory.
        var pdf = $"%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
            + $"3 0 obj\n<</Type/XRef{table}/Root 1 0 R/Length 8>>\nstream\n\u0001\u0000\u0009\u0000\u0001\u0000\u0040\u0000\nendstream\nendobj\nstartxref\n110\n%%EOF\n";
        Assert.Equal("import.brokenPdf", Imported.Refused("a.pdf", Encoding.Latin1.GetBytes(pdf)));
    }

    [Fact]
    public void ReadFile_StreamThatUnpacksBeyondReason_IsRefused()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var spaces = Enumerable.Repeat((byte)' ', 1024 * 1024).ToArray();
            for (var megabyte = 0; megabyte < 201; megabyte++)
                zlib.Write(spaces);
        }

        string[] parts =
        [
            "%PDF-1.4\n", "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n", "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n",
            "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>\nendobj\n",
            $"4 0 obj\n<</Length {packed.Length}/Filter/FlateDecode>>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream\nendobj\n",
        ];
        var offsets = parts.Select((_, index) => parts.Take(index).Sum(part => part.Length)).Skip(1).Select(offset => $"{offset:0000000000} 00000 n \n");
        var end = $"xref\n0 5\n0000000000 65535 f \n{string.Concat(offsets)}trailer\n<</Root 1 0 R/Size 5>>\nstartxref\n{parts.Sum(part => part.Length)}\n%%EOF\n";
        var pdf = Encoding.Latin1.GetBytes(string.Concat(parts) + end);
        Assert.Equal("import.zipBomb", Imported.Refused("a.pdf", pdf));
    }

    [Theory]
    [InlineData("examp-|le", "example")]
    [InlineData("a well-|known man", "a well-known man")]
    [InlineData("Anglo-|American", "Anglo-American")]
    [InlineData("2019-|20", "2019-20")]
    [InlineData("state-of-the-|art", "state-of-the-art")]
    [InlineData("co-operate: they co-|operate", "co-operate: they co-operate")]
    [InlineData("a part-time and a part-|time", "a part-time and a part-time")]
    [InlineData("twenty-|one, four-|teen", "twenty-one, fourteen")]
    [InlineData("rebirth, re-|birth", "rebirth, rebirth")]
    [InlineData("a dash -|here", "a dash - here")]
    public void Join_HyphenAtTheEndOfALine_StaysWhereItBelongs(string lines, string joined)
    {
        var split = lines.Split('|');
        Assert.Equal(joined, new LineEndHyphens([split]).Join(split));
    }
}
