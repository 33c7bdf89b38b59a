using AngleSharp.Html.Parser;
using FactCheck.Core.Articles;
using FactCheck.Text;
using FactCheck.Text.Structure;
using FactCheck.Web.Workspace;

namespace FactCheck.Web.Tests.Workspace;

public sealed class ArticleFragmentTests
{
    [Theory]
    [InlineData("One.\nTwo.\n\n\nThree.")]
    [InlineData("  Indented <b>bold</b> & co. \n\n“Quoted” 😀 e\u0301 done.\n")]
    [InlineData("<script>alert(1)</script>\n</p><p data-o=\"9\">")]
    [InlineData("")]
    [InlineData("\n\n")]
    public void A_paragraphs_text_is_the_stretch_of_the_text_that_it_says(string text)
    {
        var paragraphs = Paragraphs(ArticleFragment.Render(text, []));

        foreach (var (start, shown) in paragraphs)
            Assert.Equal(text.Substring(start, shown.Length), shown);
        Assert.Equal(
            text.Where(unit => !char.IsWhiteSpace(unit)),
            paragraphs.SelectMany(paragraph => paragraph.Text).Where(unit => !char.IsWhiteSpace(unit)));
    }

    [Fact]
    public void A_line_end_inside_a_sentence_does_not_end_its_paragraph()
    {
        const string text = "This sentence goes\nover two lines.\nThe next one.";

        var paragraphs = Paragraphs(ArticleFragment.Render(text, [Sentence(0, 34), Sentence(35, 48)]));

        Assert.Equal([0, 35], paragraphs.Select(paragraph => paragraph.Start));
        Assert.Equal("This sentence goes\nover two lines.", paragraphs[0].Text);
    }

    [Fact]
    public void Structure_gives_each_paragraph_its_element_and_class()
    {
        const string text = "Title\nBy A. Writer\nTOWN — It rained.\nPlans\n- one";
        OutlineSentence[] outline =
        [
            Sentence(0, 5, StructureKind.Headline), Sentence(6, 18, StructureKind.Byline),
            Sentence(19, 26, StructureKind.Dateline), Sentence(26, 36), Sentence(37, 42, StructureKind.Subheading),
            Sentence(43, 48, StructureKind.ListItem),
        ];

        var elements = Elements(ArticleFragment.Render(text, outline));

        Assert.Equal(["H2", "P", "P", "H3", "P"], elements.Select(element => element.TagName));
        Assert.Equal(["headline", "by", "", "subheading", "item"], elements.Select(element => element.ClassName ?? ""));
    }

    [Fact]
    public void Each_piece_that_is_no_running_text_says_what_it_is()
    {
        const string text = "Title\nTOWN — It rained.\nThe pier. (Photo)\nSign up for more.\nCorrection: It was two.";
        OutlineSentence[] outline =
        [
            Sentence(0, 5, StructureKind.Headline), Sentence(6, 13, StructureKind.Dateline), Sentence(13, 23),
            Sentence(24, 41, StructureKind.Caption), Sentence(42, 59, StructureKind.Boilerplate), Sentence(60, 83, StructureKind.Note),
        ];

        var elements = Elements(ArticleFragment.Render(text, outline));

        Assert.Equal(["Headline", null, "Caption", "Boilerplate", "Note"], elements.Select(element => element.GetAttribute("data-k")));
        Assert.Equal([null, "0-7", null, null, null], elements.Select(element => element.GetAttribute("data-d")));
    }

    [Fact]
    public void Only_sentences_that_count_for_coverage_are_named()
    {
        const string text = "TOWN — It rained.\nBy A. Writer";
        OutlineSentence[] outline =
            [Sentence(0, 7, StructureKind.Dateline), Sentence(7, 17), Sentence(18, 30, StructureKind.Byline)];

        var elements = Elements(ArticleFragment.Render(text, outline));

        Assert.Equal(["7-17", null], elements.Select(element => element.GetAttribute("data-s")));
    }

    private static OutlineSentence Sentence(int start, int end, StructureKind structure = StructureKind.Body) =>
        new(new Span(start, end), structure);

    private static List<(int Start, string Text)> Paragraphs(string html) =>
        [.. Elements(html).Select(element => (int.Parse(element.GetAttribute("data-o")!, System.Globalization.CultureInfo.InvariantCulture), element.TextContent))];

    private static List<AngleSharp.Dom.IElement> Elements(string html) =>
        [.. new HtmlParser().ParseDocument($"<body>{html}</body>").QuerySelectorAll("[data-o]")];
}
