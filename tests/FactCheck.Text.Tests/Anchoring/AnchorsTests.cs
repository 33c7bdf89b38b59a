using CsCheck;
using FactCheck.Text.Anchoring;
using FactCheck.Text.Normalisation;
using Xunit;

namespace FactCheck.Text.Tests.Anchoring;

public sealed class AnchorsTests
{
    private const string Before = "The town opened two libraries in May. The mayor called it a good year. Nobody counted the visitors of the old hall.";

    private static readonly string[] Pieces = ["the ", "mayor ", "won", ". ", "\n\n", "No one ", "1,200 ", "“", "” ", "é", "\uD83D\uDE00 ", "said "];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char.Array[1, 80].Select(units => TextNormaliser.Normalise(new string(units)).Text),
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[1, 60].Select(string.Concat));

    [Theory]
    [InlineData("The mayor called it a good year.", "The mayor called it a good year.", "Rain fell. " + Before, AnchorMethod.Exact)]
    [InlineData("The mayor called it a good year.", "The mayor called it a good year.", "Nobody counted the visitors of the old hall. The mayor called it a good year. It rained.", AnchorMethod.Exact)]
    [InlineData("The mayor called it a good year.", "The mayor called it a very good year.", "The town opened two libraries in May. The mayor called it a very good year. Nobody counted.", AnchorMethod.Fuzzy)]
    [InlineData("The mayor called it a good year.", "On Monday, the mayor called it a good year.", "The town opened libraries. On Monday, the mayor called it a good year. Nobody counted.", AnchorMethod.Fuzzy)]
    [InlineData("called it a good year", "called it a bad year", "The town opened two libraries in May. The mayor, who is new, called it a bad year. Nobody counted.", AnchorMethod.Fuzzy)]
    [InlineData("The town opened two libraries in May.", "In May the town opened two libraries!", "It was a year. In May the town opened two libraries! The mayor called it a good year.", AnchorMethod.Fuzzy)]
    [InlineData("The mayor called it a good year.", null, "The town opened two libraries in May. Nobody counted the visitors of the old hall.", AnchorMethod.Gone)]
    [InlineData("The mayor called it a good year.", null, "The mayor resigned on Friday, and it rained for a week.", AnchorMethod.Gone)]
    [InlineData("The mayor called it a good year.", null, "", AnchorMethod.Gone)]
    [InlineData("year.", "year.", "The mayor called it a good year.", AnchorMethod.Exact)]
    public void Find_gives_the_place_and_how_it_was_found(string passage, string? wanted, string after, AnchorMethod method)
    {
        var result = Find(Before, after, passage);

        Assert.Equal((method, wanted), (result.Method, result.Span?.Of(after)));
        Assert.InRange(result.Score, 0, 1);
    }

    [Fact]
    public void A_passage_that_stands_twice_is_found_where_its_own_neighbours_stand()
    {
        const string Old = "Ann said: “We lost nothing.” The hall was full. Bob said: “We lost nothing.” The street was empty.";
        const string New = "It was late. Bob said: “We lost nothing.” The street was empty. Much later Ann said: “We lost nothing.” The hall was full.";
        var (first, second) = (Old.IndexOf("We", StringComparison.Ordinal), Old.LastIndexOf("We", StringComparison.Ordinal));

        var results = Anchors.Find(Old, New, [new Span(first, first + 15), new Span(second, second + 15)], TestContext.Current.CancellationToken);

        Assert.Equal(New.LastIndexOf("We", StringComparison.Ordinal), results[0].Span?.Start);
        Assert.Equal(New.IndexOf("We", StringComparison.Ordinal), results[1].Span?.Start);
    }

    [Fact]
    public void The_last_words_of_both_texts_are_not_the_same_passage_when_all_before_them_is_another_ones()
    {
        const string Passage = "There were nine.";
        const string Old = "Ann counted the ships in May. " + Passage + "\nBob counted the ships in June. " + Passage;
        const string New = "Bob counted the ships in June. " + Passage + "\nThe desk asked.\nAnn counted the ships in May. " + Passage;
        var (first, second) = (Old.IndexOf(Passage, StringComparison.Ordinal), Old.LastIndexOf(Passage, StringComparison.Ordinal));

        var results = Anchors.Find(
            Old, New, [new Span(first, first + Passage.Length), new Span(second, second + Passage.Length)], TestContext.Current.CancellationToken);

        Assert.Equal(New.LastIndexOf(Passage, StringComparison.Ordinal), results[0].Span?.Start);
        Assert.Equal(New.IndexOf(Passage, StringComparison.Ordinal), results[1].Span?.Start);
    }

    [Fact]
    public void A_passage_without_any_neighbour_left_is_found_by_what_stands_beside_it()
    {
        const string Passage = "Nothing was lost.";
        const string Old = "Wrong. " + Passage + " Thundering went on.";
        const string New = "One said this. " + Passage + " Somebody else did not. Right! " + Passage + " Thunder came. And later.";

        var result = Find(Old, New, Passage);

        Assert.Equal((AnchorMethod.Context, New.LastIndexOf(Passage, StringComparison.Ordinal)), (result.Method, result.Span?.Start));
        Assert.InRange(result.Score, 0.01, 0.99);
    }

    [Theory]
    [InlineData("The mayor resigned at noon. The mayor thanked all. The mayor left town.", "The mayor thanked all. ")]
    [InlineData("Ann won today. Bob won today. Cem was ill.", "Bob won today. ")]
    [InlineData("Cem was ill. Ann won the seat today. Bob won the seat today.", "Bob won the seat today.")]
    [InlineData("Bob won the seat today. Ann won the seat today. Cem was ill.", "Bob won the seat today. ")]
    public void A_sentence_that_others_like_stood_beside_is_not_taken_for_them(string text, string deleted) =>
        Assert.Equal(AnchorMethod.Gone, Find(text, text.Replace(deleted, "", StringComparison.Ordinal), deleted.Trim()).Method);

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(2, 2)]
    [InlineData(2, 400)]
    public void A_passage_outside_the_text_throws(int start, int end) => Assert.Throws<ArgumentOutOfRangeException>(
        () => Anchors.Find(Before, Before, [new Span(start, end)], TestContext.Current.CancellationToken));

    [Fact]
    public void A_cancelled_search_stops() => Assert.Throws<OperationCanceledException>(
        () => Anchors.Find(Before, "", [new Span(0, 3)], new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("", "")]
    [InlineData("It began. ", "")]
    [InlineData("", " It ended.")]
    public void A_text_of_marks_alone_is_found_again_when_nothing_of_it_is_gone(string before, string behind)
    {
        const string Marks = "( . \u201D )";

        var result = Anchors.Find(Marks, before + Marks + behind, [new Span(2, 5)], TestContext.Current.CancellationToken)[0];

        Assert.Equal(new Span(2 + before.Length, 5 + before.Length), result.Span);
    }

    [Fact]
    public void In_an_unchanged_text_every_passage_keeps_its_place() => WithPassage((text, passage) =>
        Anchors.Find(text, text, [passage])[0] == new AnchorResult(AnchorMethod.Exact, passage, 1));

    [Fact]
    public void What_is_put_in_before_shifts_the_passage() => WithPassage((text, passage) =>
        Anchors.Find(text, "So it began.\n\n" + text, [passage])[0].Span == new Span(passage.Start + 14, passage.End + 14));

    [Fact]
    public void What_is_added_behind_leaves_the_passage() => WithPassage((text, passage) =>
        Anchors.Find(text, text + "\n\nSo it ended.", [passage])[0].Span == passage);

    [Fact]
    public void Whatever_changed_a_place_is_inside_the_text_and_exact_means_exact() =>
        Gen.Select(Texts, Texts, Gen.Int[0, 200], Gen.Int[1, 60]).Sample((before, after, at, length) =>
        {
            if (before.Length == 0)
                return true;
            var passage = Passages.SnapOutwards(before, new Span(at % before.Length, Math.Min(before.Length, (at % before.Length) + length)));
            var result = Anchors.Find(before, after, [passage])[0];
            return result.Method switch
            {
                AnchorMethod.Gone => result is { Span: null, Score: 0 },
                AnchorMethod.Fuzzy => Passages.Check(after, result.Span!.Value) is null && result.Score is > 0 and <= 1,
                _ => result.Span!.Value.Of(after) == passage.Of(before),
            };
        });

    [Theory]
    [InlineData("one word over and over", "word ", "word ")]
    [InlineData("nothing in common", "old ", "new ")]
    [InlineData("marks alone", ". ", "! ")]
    [InlineData("one sentence over and over", "The mayor won again today. ", "The mayor won again. ")]
    public void A_hostile_text_takes_linear_time(string name, string old, string young) =>
        Growth.AssertLinear(name, () => Find(old, young, 200), () => Find(old, young, 2000));

    private static void Find(string old, string young, int passages)
    {
        var before = "Start " + string.Concat(Enumerable.Repeat(old, 200 * passages / old.Length));
        var after = string.Concat(Enumerable.Repeat(young, 250 * passages / young.Length)) + "End";
        var spans = Enumerable.Range(0, passages).Select(index => new Span(index * 190, (index * 190) + 150)).ToList();
        Anchors.Find(before, after, spans, TestContext.Current.CancellationToken);
    }

    private static AnchorResult Find(string before, string after, string passage)
    {
        var start = before.IndexOf(passage, StringComparison.Ordinal);
        return Anchors.Find(before, after, [new Span(start, start + passage.Length)], TestContext.Current.CancellationToken)[0];
    }

    private static void WithPassage(Func<string, Span, bool> holds) =>
        Gen.Select(Texts, Gen.Int[0, 200], Gen.Int[1, 60]).Sample((text, at, length) =>
            text.Length == 0 || holds(text, new Span(at % text.Length, Math.Min(text.Length, (at % text.Length) + length))));
}
