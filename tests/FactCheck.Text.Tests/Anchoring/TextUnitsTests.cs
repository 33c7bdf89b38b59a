using CsCheck;
using FactCheck.Text.Anchoring;
using FactCheck.Text.Normalisation;

namespace FactCheck.Text.Tests.Anchoring;

public sealed class TextUnitsTests
{
    private static readonly string[] Fragments =
    [
        "The plan", " ", " ", "\u00A0", "\n", "\n\n", "cost", "$61.7", "12.5%", "don’t", "re-elected", "a\u0301", "\u0301", "👩‍👩‍👧", "😀", "🇩🇪",
        "שָׁלוֹם", "مرحبا", "\u200F", "漢字", "かな", "“", "”", ".", ",", "?", "(", "Zoë", "x_1", "\u2009", "3,000", "𝒳", "नमस्ते",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Fragments.Length - 1].Select(index => Fragments[index]).Array[1, 30]
        .Select(pieces => TextNormaliser.Normalise(string.Concat(pieces)).Text);

    private static readonly Gen<TextUnit> Units = Gen.Enum<TextUnit>();

    [Theory]
    [InlineData("It cost $61.7 million.", "1.", "$61.7")]
    [InlineData("It fell 12.5% in a year.", "2.5", "12.5%")]
    [InlineData("They don’t re-elect him.", "n’", "don’t")]
    [InlineData("They don’t re-elect him.", "-", "re-elect")]
    [InlineData("“We win,” she said.", "We win", "We win")]
    [InlineData("“We win,” she said.", "in,", "win,")]
    [InlineData("Non\u00A0breaking blanks part words.", "reak", "breaking")]
    [InlineData("אמר שָׁלוֹם לכולם", "ל", "שָׁלוֹם")]
    [InlineData("So 👩‍👩‍👧 it is", "👩", "👩‍👩‍👧")]
    [InlineData("これは漢字です", "漢", "漢")]
    [InlineData("Zoe\u0308s idea", "e", "Zoe\u0308s")]
    [InlineData("The U.S. won.", "won.", "won.")]
    public void A_word_is_taken_whole(string text, string selected, string taken)
    {
        var start = selected == "ל" ? text.IndexOf(selected, text.IndexOf('ש', StringComparison.Ordinal), StringComparison.Ordinal) : text.IndexOf(selected, StringComparison.Ordinal);

        Assert.Equal(taken, TextUnits.Snap(text, [], new Span(start, start + selected.Length), TextUnit.Word)!.Value.Of(text));
    }

    [Fact]
    public void Sentences_are_taken_whole_and_what_is_in_none_stays_as_selected()
    {
        const string text = "One is here. Two is there.\n\nThree.";
        Span[] sentences = [new(0, 12), new(13, 26), new(28, 34)];

        Assert.Equal(new Span(0, 26), TextUnits.Snap(text, sentences, new Span(4, 16), TextUnit.Sentence));
        Assert.Equal(new Span(13, 26), TextUnits.Snap(text, sentences, new Span(12, 14), TextUnit.Sentence));
        Assert.Equal(new Span(4, 16), TextUnits.Snap(text, [], new Span(4, 16), TextUnit.Sentence));
        Assert.Null(TextUnits.Snap(text, sentences, new Span(26, 28), TextUnit.Sentence));
    }

    [Theory]
    [InlineData(TextUnit.Word, "“We ran. 😀 It’s $61.7, they say.", "We|ran|😀|It’s|$61.7|they|say")]
    [InlineData(TextUnit.Sentence, "“We ran. 😀 It’s $61.7, they say.", "We ran|😀 It’s $61|7, they say")]
    [InlineData(TextUnit.Character, "“e\u0301👩‍👩‍👧 x ", "e\u0301|👩‍👩‍👧|x")]
    public void An_edge_goes_from_unit_to_unit_and_back(TextUnit unit, string text, string units)
    {
        var sentences = units.Split('|').Select(part => text.IndexOf(part, StringComparison.Ordinal)).Zip(units.Split('|'), (start, part) => new Span(start, start + part.Length)).ToList();

        Assert.Equal(sentences.Select(one => one.Start), Walk(text, sentences, 0, isEnd: false, unit, forward: true));
        Assert.Equal(sentences.Select(one => one.Start).Reverse(), Walk(text, sentences, text.Length, isEnd: false, unit, forward: false).Where(start => start > 0));
        Assert.Equal(sentences.Select(one => one.End), Walk(text, sentences, 1, isEnd: true, unit, forward: true).Where(end => end > 1 && end <= sentences[^1].End));
        Assert.Equal(sentences.Select(one => one.End).Reverse(), Walk(text, sentences, text.Length, isEnd: true, unit, forward: false).Where(end => end > 1));
    }

    [Fact]
    public void A_snapped_selection_holds_what_was_selected_and_may_be_a_passage() =>
        Gen.Select(Texts, Gen.Int[0, 200], Gen.Int[0, 200], Units).Sample((text, one, other, unit) =>
        {
            var selected = new Span(Math.Min(one, other) % (text.Length + 1), Math.Max(one, other));
            var sentences = Sentences(text);
            var inside = new Span(Math.Min(selected.Start, text.Length), Math.Min(Math.Max(selected.End, selected.Start), text.Length));
            if (TextUnits.Snap(text, sentences, selected, unit) is not { } snapped)
            {
                Assert.True(string.IsNullOrWhiteSpace(inside.Of(text)));
                return;
            }

            Assert.Null(Passages.Check(text, snapped));
            Assert.True(snapped.Start <= inside.Start + inside.Of(text).Length - inside.Of(text).TrimStart().Length);
            Assert.True(snapped.End >= inside.End - inside.Of(text).Length + inside.Of(text).TrimEnd().Length);
            Assert.Equal(snapped, TextUnits.Snap(text, sentences, snapped, unit));
            Assert.True(snapped.Contains(TextUnits.Snap(text, sentences, selected, TextUnit.Character)!.Value));
        }, iter: 5000);

    [Fact]
    public void A_step_goes_the_way_it_is_asked_to_a_place_between_characters() =>
        Gen.Select(Texts, Gen.Int[0, 200], Gen.Bool, Gen.Bool, Units).Sample((text, place, isEnd, forward, unit) =>
        {
            var edge = TextUnits.Snap(text, [], new Span(place % (text.Length + 1), text.Length), TextUnit.Character)?.Start ?? 0;
            var stepped = TextUnits.Step(text, Sentences(text), edge, isEnd, unit, forward);

            Assert.InRange(stepped, forward ? edge : 0, forward ? text.Length : edge);
            Assert.Equal(new Span(stepped, text.Length), Passages.SnapOutwards(text, new Span(stepped, text.Length)));
        }, iter: 5000);

    private static List<int> Walk(string text, List<Span> sentences, int from, bool isEnd, TextUnit unit, bool forward)
    {
        var stops = new List<int>();
        for (var at = from; ;)
        {
            var next = TextUnits.Step(text, sentences, at, isEnd, unit, forward);
            if (next == at)
                return stops;
            stops.Add(next);
            at = next;
        }
    }

    private static List<Span> Sentences(string text)
    {
        var sentences = new List<Span>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] is not ('.' or '\n' or '?'))
                continue;
            if (TextUnits.Snap(text, [], new Span(start, at), TextUnit.Character) is { } sentence)
                sentences.Add(sentence);
            start = at + 1;
        }

        return sentences;
    }
}
