using System.IO.Compression;
using Xunit;

namespace FactCheck.Core.Tests.Articles.Importing;

public class DocxImportTests
{
    [Fact]
    public void ReadFile_ParagraphsAndHeadings_AreKeptApart()
    {
        var article = Imported.File("a.docx", WordFile.Of(
            "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Budget grows</w:t></w:r></w:p>"
            + WordFile.Paragraph("By Dana Wells") + "<w:p/>"
            + "<w:p><w:r><w:t xml:space=\"preserve\">It </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>grew</w:t><w:tab/><w:t>fast.</w:t></w:r></w:p>"
            + "<w:tbl><w:tblPr/><w:tr><w:tc>" + WordFile.Paragraph("Cell") + "</w:tc></w:tr></w:tbl>"));
        Assert.Equal("Budget grows\n\nBy Dana Wells\n\nIt grew fast.\n\nCell", article.Text);
        Assert.Equal(("Budget grows", "Dana Wells"), (article.Title, article.Byline));
        Assert.Empty(article.Notes);
    }

    [Fact]
    public void ReadFile_TrackedChanges_AreReadAsAcceptedAndSaid()
    {
        var article = Imported.File("a.docx", WordFile.Of(
            "<w:p><w:r><w:t xml:space=\"preserve\">It grew by </w:t></w:r>"
            + "<w:del w:id=\"1\"><w:r><w:delText>six</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>seven</w:t></w:r></w:ins>"
            + "<w:r><w:t xml:space=\"preserve\"> percent.</w:t></w:r></w:p>"
            + "<w:p><w:moveFrom w:id=\"3\"><w:r><w:t>Old place.</w:t></w:r></w:moveFrom><w:moveTo w:id=\"4\"><w:r><w:t>New place.</w:t></w:r></w:moveTo></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del w:id=\"5\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Once two </w:t></w:r></w:p>" + WordFile.Paragraph("paragraphs.")));
        Assert.Equal("It grew by seven percent.\n\nNew place.\n\nOnce two paragraphs.", article.Text);
        Assert.Equal("Tracked changes were read as accepted.", Assert.Single(article.Notes).Sentence);
    }

    [Fact]
    public void ReadFile_CommentsAndFootnotes_AreLeftOutAndSaid()
    {
        var article = Imported.File("a.docx", WordFile.Of(
            "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>It grew.</w:t></w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"
            + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"));
        Assert.Equal("It grew.", article.Text);
        Assert.Equal(["import.commentsLeftOut", "import.footnotesLeftOut"], article.Notes.Select(note => note.Code));
    }

    [Fact]
    public void ReadFile_HiddenTextFieldsAndTextBoxes_AreReadAsSeen()
    {
        var article = Imported.File("a.docx", WordFile.Of(
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r><w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:t>Seen.</w:t></w:r>"
            + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx><w:txbxContent>" + WordFile.Paragraph("Boxed.") + "</w:txbxContent></wps:txbx></mc:Choice>"
            + "<mc:Fallback><w:pict><w:txbxContent>" + WordFile.Paragraph("Boxed.") + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"));
        Assert.Equal("Boxed.\n\nSeen.", article.Text);
    }

    [Fact]
    public void ReadFile_TitleOnlyInTheProperties_IsTaken() =>
        Assert.Equal("The budget", Imported.File("a.docx", WordFile.Of(WordFile.Paragraph("It grew."), "The budget")).Title);

    [Fact]
    public void ReadFile_NothingWritten_IsRefused() => Assert.Equal("import.empty", Imported.Refused("a.docx", WordFile.Of("<w:p/>")));

    [Fact]
    public void ReadFile_WordNamedOtherwise_IsRefused() =>
        Assert.Equal("import.wrongExtension", Imported.Refused("a.pdf", WordFile.Of(WordFile.Paragraph("It grew."))));

    [Fact]
    public void ReadFile_CutOff_IsRefused() => Assert.Equal("import.brokenDocx", Imported.Refused("a.docx", WordFile.Of(WordFile.Paragraph("It grew."))[..400]));

    [Fact]
    public void ReadFile_MarkupBroken_IsRefused() => Assert.Equal("import.brokenDocx", Imported.Refused("a.docx", WordFile.Of("<w:p>")));

    [Fact]
    public void ReadFile_NestedTwentyThousandDeep_IsRead() => Assert.Equal("Deep.", Imported.File("a.docx", WordFile.Of(
        string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 10_000)) + WordFile.Paragraph("Deep.")
        + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 10_000)))).Text);

    [Fact]
    public void ReadFile_OtherArchive_IsRefused() => Assert.Equal("import.otherArchive", Imported.Refused("a.docx", Zip("xl/workbook.xml", 10)));

    [Fact]
    public void ReadFile_ZipBomb_IsRefused() => Assert.Equal("import.zipBomb", Imported.Refused("a.docx", Zip("word/document.xml", 20 * 1024 * 1024)));

    private static byte[] Zip(string name, int length)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
            entry.Write(new byte[length]);
        }

        return stream.ToArray();
    }
}
