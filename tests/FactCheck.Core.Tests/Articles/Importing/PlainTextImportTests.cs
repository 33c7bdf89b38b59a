using System.Text;
using FactCheck.Core.Articles.Importing;
using Xunit;

namespace FactCheck.Core.Tests.Articles.Importing;

public class PlainTextImportTests
{
    private const string Words = "Größe und “quotes” – a café’s naïve 50 € menu.";

    [Fact]
    public void ReadText_WindowsLineEndsAndControls_AreNormalisedAndSaid()
    {
        var article = Imported.Paste("One line.\r\n\r\nAnother\u0007 line.\r");
        Assert.Equal("One line.\n\nAnother line.", article.Text);
        Assert.Equal("import.charactersRemoved", Assert.Single(article.Notes).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00A0\u2003 ")]
    [InlineData("\u0000\u0001\uFEFF")]
    public void ReadText_NothingToRead_IsRefused(string text) =>
        Assert.Equal("import.empty", Imported.Code(ArticleImporter.ReadText(text)));

    [Fact]
    public void ReadText_LimitAndOneMore_IsReadAndIsRefused()
    {
        Assert.Equal(2_000_000, Imported.Paste(new string('a', 2_000_000)).Text.Length);
        Assert.Equal(
            "The text is longer than 2,000,000 characters.", ArticleImporter.ReadText(new string('a', 2_000_001)).Sentence);
    }

    [Theory]
    [InlineData("Mayor’s budget adds buses, cuts two libraries\nBy R.J. Okafor, Staff Writer\n\nThe mayor said so.", "Mayor’s budget adds buses, cuts two libraries", "R.J. Okafor")]
    [InlineData("BUDGET GROWS AGAIN\n\nBY DANA WELLS AND LEE PARK\n\nIt grew.", "BUDGET GROWS AGAIN", "DANA WELLS AND LEE PARK")]
    [InlineData("Is the budget growing?\n\nIt is.", "Is the budget growing?", null)]
    [InlineData("Dana Wells / Courier photo\nA depot (Courier photo)\n\nHARTFORD — The mayor spoke.", null, null)]
    [InlineData("Photo: a depot at night\n\nThe mayor spoke.", null, null)]
    [InlineData("The mayor said she would not run again.\n\nShe had said so before.", null, null)]
    [InlineData("HARTFORD, CT — The mayor spoke to reporters on Monday\n\nShe left.", null, null)]
    [InlineData("By then it was too late.\n\nShe left.", null, null)]
    [InlineData("a line that begins small\n\nShe left.", null, null)]
    [InlineData("One line alone and nothing else", null, null)]
    public void ReadText_FirstLines_TitleAndBylineOnlyWhereTheyLookLikeIt(string text, string? title, string? byline)
    {
        var article = Imported.Paste(text);
        Assert.Equal((title, byline), (article.Title, article.Byline));
    }

    [Theory]
    [InlineData("Headline of the day\nBy Dana Wells\nNovember 4, 2026\n\nText.", "2026-11-04")]
    [InlineData("Headline of the day\n4 Nov 2026\n\nText.", "2026-11-04")]
    [InlineData("Headline of the day\nPublished 2026-11-04 10:12\n\nText.", "2026-11-04")]
    [InlineData("Headline of the day\n\nOn Nov. 31, 2026 nothing can happen.", null)]
    public void ReadText_DateLine_GivesTheDay(string text, string? day) => Assert.Equal(day, Imported.Paste(text).Published);

    [Fact]
    public void ReadText_English_IsKnown()
    {
        Assert.Equal("en", Imported.Paste("The mayor said that the budget was not for the city to decide and that it is to be voted on by the council at noon.").Language);
        Assert.Null(Imported.Paste("Die Bürgermeisterin sagte, der Haushalt sei nicht allein Sache der Stadt, und der Rat werde darüber am Mittag in einer Sitzung abstimmen.").Language);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    public void ReadFile_Unicode_IsDecodedWithAndWithoutMark(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Words)];
        var article = Imported.File("a.txt", bytes);
        Assert.Equal(Words, article.Text);
        Assert.Empty(article.Notes);
    }

    [Fact]
    public void ReadFile_Windows1252_IsDecodedAndSaid()
    {
        var article = Imported.File("a.TXT", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Words));
        Assert.Equal(Words, article.Text);
        Assert.Equal("import.windows1252", Assert.Single(article.Notes).Code);
    }

    [Theory]
    [InlineData(new byte[] { 0x41, 0x42, 0x00, 0x43, 0x44 }, 2)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x41, 0xFF, 0x42 }, 4)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00 }, 4)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0x00, 0x00, 0x00 }, 4)]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00 }, 8)]
    [InlineData(new byte[] { 0x41, 0x81, 0x42 }, 1)]
    [InlineData(new byte[] { 0xC3, 0xA4, 0xC3, 0xB6, 0x41, 0xC3, 0x42 }, 5)]
    public void ReadFile_NotText_IsRefusedWithTheOffset(byte[] bytes, int offset) =>
        Assert.Equal($"This is not a text: byte {offset} cannot stand in one.", ArticleFile.Read("a.txt", bytes).Sentence);

    [Fact]
    public async Task ReadFileAsync_OverTheLimit_IsRefusedBeforeItIsRead()
    {
        using var endless = new EndlessStream();
        var outcome = await Imported.Files.ReadAsync("a.txt", endless, TestContext.Current.CancellationToken);
        Assert.Equal("The file is larger than 25 MB.", outcome.Sentence);
    }

    [Theory]
    [InlineData("a.txt", "<!DOCTYPE html><p>Hello there</p>", "import.wrongExtension")]
    [InlineData("a.html", "Only words, no markup.", "import.wrongExtension")]
    [InlineData("a.pdf", "Only words.", "import.wrongExtension")]
    [InlineData("a.docx", "Only words.", "import.wrongExtension")]
    [InlineData("a.txt", "%PDF-1.4", "import.wrongExtension")]
    [InlineData("a.doc", "Only words.", "import.unknownExtension")]
    [InlineData("a.txt", "{\\rtf1 words}", "import.rtf")]
    [InlineData("a.txt", "", "import.empty")]
    [InlineData("a.html", " \n ", "import.empty")]
    public void ReadFile_WhatItIsNot_IsRefused(string name, string content, string code) =>
        Assert.Equal(code, Imported.Refused(name, Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void ReadFile_NoExtension_IsReadAsWhatItIs() => Assert.Equal("Only words.", Imported.File("article", "Only words."u8.ToArray()).Text);

    [Fact]
    public void ReadFile_OldWord_IsRefusedApartFromAnEncryptedOne()
    {
        byte[] mark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        Assert.Equal("import.oldWord", Imported.Refused("a.doc", mark));
        Assert.Equal("import.encrypted", Imported.Refused("a.docx", [.. mark, .. Encoding.Unicode.GetBytes("EncryptedPackage")]));
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'a');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
