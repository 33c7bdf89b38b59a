using CsCheck;
using FactCheck.Text.Anchoring;
using FactCheck.Text.Normalisation;
using Xunit;

namespace FactCheck.Text.Tests.Reading;

public sealed class InvariantTests
{
    private static readonly string[] Fragments =
    [
        "The mayor said ", "“We won", ",” she said", ".” ", ". ", "\n\n", "\n", " and ", "Ann Lee", "Mr. ", "3.5 percent", " U.S. ", "\"", "'", "’s ", "(", ")", " — ",
        "HARTFORD, CT — ", "Photo: ", "who left, ", "according to ", "? ", "!", "…", "...", "1. ", "a) ", "• ", "> ", "\uD83D\uDE00", "e\u0301", "told reporters that ",
        ", which fell ", ", killing 12 ", " because it rained", "@jane", "— Jane Doe (@jane) June 2, 2019", "Correction: ", "Sign up for ", "By Jane Doe", "said said said ", "\t", "“", "”",
    ];

    public static TheoryData<string, string> Hostile => new()
    {
        { "quotation marks", new string('"', 200_000) },
        { "opening marks", new string('\u201C', 200_000) },
        { "single marks", string.Concat(Enumerable.Repeat("'a ", 70_000)) },
        { "full stops", new string('.', 200_000) },
        { "spaced full stops", string.Concat(Enumerable.Repeat(". ", 100_000)) },
        { "digits", new string('7', 200_000) },
        { "list counts", string.Concat(Enumerable.Repeat("1. ", 70_000)) },
        { "letters", new string('a', 200_000) },
        { "capitals", string.Concat(Enumerable.Repeat("Ab ", 70_000)) },
        { "commas", string.Concat(Enumerable.Repeat("a, ", 70_000)) },
        { "cues", string.Concat(Enumerable.Repeat("said ", 40_000)) },
        { "brackets", new string('(', 200_000) },
        { "line feeds", new string('\n', 200_000) },
        { "short lines", string.Concat(Enumerable.Repeat("a\n", 100_000)) },
        { "dashes", new string('\u2014', 200_000) },
        { "combining marks", "a" + new string('\u0301', 200_000) },
        { "quoted words", string.Concat(Enumerable.Repeat("“a b c” ", 25_000)) },
        { "marks never closed", "Dr. Smith wrote: “We don't know.” It is so. " + string.Concat(Enumerable.Repeat("Ça suffit ! « Oun of a block\n> tha. ", 6_000)) },
        { "names", string.Concat(Enumerable.Range(0, 20_000).Select(number => $"Ann B{number:x} said no. ")) },
    };

    [Fact]
    public void Any_random_text_keeps_the_rules() =>
        Gen.Char.Array[0, 200].Sample(units => Check(TextNormaliser.Normalise(new string(units)).Text));

    [Fact]
    public void Any_text_of_journalistic_pieces_keeps_the_rules() =>
        Gen.Int[0, Fragments.Length - 1].Select(index => Fragments[index]).Array[0, 60].Sample(pieces => Check(TextNormaliser.Normalise(string.Concat(pieces)).Text), iter: 3000);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_text_is_read_in_linear_time(string name, string text)
    {
        var whole = TextNormaliser.Normalise(text).Text;
        Check(whole);

        Growth.AssertLinear(name, () => Read(whole[..(whole.Length / 10)]), () => Read(whole));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n \t ")]
    public void An_empty_text_is_an_empty_reading(string text)
    {
        var reading = ArticleReader.Read(text, new ReadingOptions(), TestContext.Current.CancellationToken);

        Assert.Empty(reading.Sentences);
        Assert.Empty(reading.Suggestions);
        Assert.Empty(reading.Claimants);
    }

    [Fact]
    public void A_cancelled_reading_stops()
    {
        var cancelled = new CancellationToken(canceled: true);

        Assert.Throws<OperationCanceledException>(() => ArticleReader.Read("One. Two.", new ReadingOptions(), cancelled));
    }

    private static ArticleReading Read(string text) =>
        ArticleReader.Read(text, new ReadingOptions(), TestContext.Current.CancellationToken);

    private static void Check(string text)
    {
        var reading = Read(text);
        var covered = 0;
        foreach (var sentence in reading.Sentences)
        {
            Assert.True(sentence.Span.Start >= covered && sentence.Span.End > sentence.Span.Start && sentence.Span.End <= text.Length, $"sentence {sentence.Span}");
            Assert.True(string.IsNullOrWhiteSpace(text[covered..sentence.Span.Start]), $"uncovered before {sentence.Span}");
            AssertWhole(text, sentence.Span);
            Assert.All(sentence.Quotes, quote => Assert.True(sentence.Span.Contains(quote) && quote.Length > 0));
            Assert.InRange(sentence.Chance, 0, 1);
            covered = sentence.Span.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[covered..]), "uncovered at the end");
        CheckSuggestions(text, reading);
    }

    private static void CheckSuggestions(string text, ArticleReading reading)
    {
        var previous = 0;
        foreach (var suggestion in reading.Suggestions)
        {
            Assert.NotEmpty(suggestion.Passages);
            Assert.True(suggestion.Passages[0].Start >= previous, $"out of order at {suggestion.Passages[0]}");
            previous = suggestion.Passages[0].Start;
            var end = 0;
            foreach (var passage in suggestion.Passages)
            {
                Assert.True(passage.Start >= end && passage.End > passage.Start && passage.End <= text.Length, $"passage {passage}");
                AssertWhole(text, passage);
                end = passage.End;
            }

            CheckHalves(text, suggestion);
            Assert.False(string.IsNullOrWhiteSpace(suggestion.Statement));
            Assert.All(suggestion.Claimants, claimant => Assert.Contains(claimant, reading.Claimants));
        }
    }

    private static void CheckHalves(string text, ReadSuggestion suggestion)
    {
        Assert.True(suggestion.Halves.Count != 1, "one half alone");
        var end = 0;
        foreach (var half in suggestion.Halves)
        {
            Assert.True(half.Start >= end && half.Length > 0 && suggestion.Passages[0].Contains(half), $"half {half}");
            AssertWhole(text, half);
            end = half.End;
        }
    }

    private static void AssertWhole(string text, Span span) =>
        Assert.False(Passages.Check(text, span) is PassageFault.SplitsSurrogatePair or PassageFault.Outside or PassageFault.Reversed or PassageFault.Empty);
}
