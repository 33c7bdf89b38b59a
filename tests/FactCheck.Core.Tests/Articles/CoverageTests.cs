using CsCheck;
using FactCheck.Core.Articles;
using FactCheck.Text;
using FactCheck.Text.Structure;

namespace FactCheck.Core.Tests.Articles;

public sealed class CoverageTests
{
    private static readonly OutlineSentence[] Outline =
    [
        new(new Span(0, 10), StructureKind.Headline),
        new(new Span(11, 20), StructureKind.Byline),
        new(new Span(21, 30), StructureKind.Dateline),
        new(new Span(31, 50), StructureKind.Body),
        new(new Span(51, 70), StructureKind.Post),
        new(new Span(71, 80), StructureKind.Note),
        new(new Span(81, 90), StructureKind.Boilerplate),
    ];

    [Fact]
    public void Bylines_datelines_notes_and_boilerplate_are_no_sentences() =>
        Assert.Equal((3, 0), Coverage.Count(Outline, []));

    [Fact]
    public void A_sentence_counts_when_a_span_shares_a_character_with_it_and_once_only() =>
        Assert.Equal((3, 2), Coverage.Count(Outline, [new Span(49, 52), new Span(31, 33), new Span(49, 51)]));

    [Fact]
    public void A_span_that_only_touches_a_sentence_does_not_cover_it() =>
        Assert.Equal((3, 0), Coverage.Count(Outline, [new Span(50, 51), new Span(10, 31)]));

    [Fact]
    public void What_is_left_are_the_sentences_no_span_shares_a_character_with_in_order()
    {
        Span[] sentences = [new(51, 70), new(0, 10), new(31, 50)];

        Assert.Equal([new Span(0, 10), new Span(51, 70)], Coverage.Left(sentences, [new Span(40, 51), new Span(20, 33)]));
        Assert.Empty(Coverage.Left(sentences, [new Span(0, 70)]));
    }

    [Fact]
    public void Counting_along_the_text_finds_what_looking_at_every_pair_finds()
    {
        var span = Gen.Int[0, 200].Select(Gen.Int[1, 40], (start, length) => new Span(start, start + length));
        var sentences = Gen.Int[1, 12].List[0, 20].Select(lengths =>
        {
            var outline = new List<OutlineSentence>();
            var start = 0;
            foreach (var length in lengths)
            {
                outline.Add(new OutlineSentence(new Span(start, start + length), length % 3 == 0 ? StructureKind.Note : StructureKind.Body));
                start += length + 1;
            }

            return outline;
        });

        sentences.Select(span.List[0, 15]).Sample((outline, spans) =>
        {
            var counted = outline.Where(sentence => Coverage.IsSentence(sentence.Structure)).ToList();
            Assert.Equal(
                (counted.Count, counted.Count(sentence => spans.Exists(sentence.Span.Overlaps))), Coverage.Count(outline, spans));
        });
    }

    [Fact]
    public void An_outline_comes_back_as_it_was_written() =>
        Assert.Equal(Outline, TextOutline.Decode(TextOutline.Encode(Outline)));

    [Theory]
    [InlineData("A12", true, 12, null)]
    [InlineData(" a12-3 ", true, 12, 3)]
    [InlineData("A0", false, 0, null)]
    [InlineData("A12-", false, 12, null)]
    [InlineData("A-3", false, 0, null)]
    [InlineData("12", false, 0, null)]
    [InlineData("A99999999999", false, 0, null)]
    public void A_number_is_read_as_people_write_it(string text, bool valid, int article, int? claim)
    {
        Assert.Equal(valid, ArticleNumber.TryParse(text, out int foundArticle, out var foundClaim));
        if (valid)
            Assert.Equal((article, claim), (foundArticle, foundClaim));
    }

    [Fact]
    public void Numbers_are_written_as_people_read_them()
    {
        Assert.Equal("A12", ArticleNumber.Format(12));
        Assert.Equal("A12-3", ArticleNumber.Format(12, 3));
    }
}
