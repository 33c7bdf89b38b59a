using CsCheck;
using FactCheck.Text.Languages;
using FactCheck.Text.Normalisation;
using FactCheck.Text.Sentences;
using FactCheck.Text.Structure;
using Xunit;

namespace FactCheck.Text.Tests.Reading;

/// <summary>Tests that compare times run when nothing else does.</summary>
[CollectionDefinition(nameof(Timed), DisableParallelization = true)]
public sealed class Timed;

/// <summary>What holds of the cutting of any text, in every language.</summary>
[Collection(nameof(Timed))]
public sealed class CuttingTests
{
    private const int Small = 200_000;
    private const int Large = 10 * Small;

    private static readonly string[] Fragments =
    [
        "The mayor said ", "We won", ". ", "? ", "! ", "... ", "… ", "Dr. ", "z. B. ", "3. Mai ", "« ", " »", "„", "“", "”", "‘", "’", "\"", "'", " ' ", " )", "(", "***", " *** ", "====", ": ", "://", " :-) ",
        "http://a.example ", "08/16/2000 12:05 PM ", "RIVERTON (AP) - ", "(CNN) ", "HARTFORD, CT — ", "Sunday, May 28, 2006", "they grew They left ", " In the spring ", "Figure 1.5 ", "Photo by ", "[3]", "11 12 ", "1) ", "2) ", "w) ", "x) ",
        "P.S. ", "a.m. ", "U.S. ", "EE. UU. ", "M. ", "\uD83D\uDE00", "e\u0301", "\u00A0", "\u202F", "\t", "Correction: ", "Sign up for ", "By Jane Doe", "> ", "• ", "¿Qué? ", "’s Avonds ", "Hafenstr. 5 ", "They will ask: Who? Who? ", "said.Then ", "open?we ",
    ];

    public static TheoryData<string, string> Hostile => new()
    {
        { "quotation marks", "\"" },
        { "free quotation marks", ". ' " },
        { "opening marks", "\u201C" },
        { "full stops", "." },
        { "spaced full stops", ". " },
        { "stops and closing marks", ".)" },
        { "digits", "7" },
        { "stamps", "08/16/2000 12:05 " },
        { "colons", ":" },
        { "spaced colons", "A : " },
        { "addresses", "http://a" },
        { "stars", "*" },
        { "rows", ". *** " },
        { "pronouns", "a We the " },
        { "open lists", "1) a 3) " },
        { "letters", "a" },
        { "capitals", "Ab " },
        { "initials", "A. " },
        { "shouting", "GEN. " },
        { "brackets", "[1] (" },
        { "line feeds", "\n" },
        { "short lines", "a\n" },
        { "dashes", "A — " },
        { "question marks", "a?b" },
    };

    [Fact]
    public void A_text_in_pieces_is_cut_as_the_whole() =>
        Texts(10).Array[1, 6].Sample(pieces =>
        {
            var whole = string.Join("\n\n", pieces);
            var start = 0;
            var expected = new List<Span>();
            foreach (var piece in pieces)
            {
                expected.AddRange(Cut(piece, Language.English).Select(span => new Span(span.Start + start, span.End + start)));
                start += piece.Length + 2;
            }

            Assert.Equal(expected, Cut(whole, Language.English));
        }, iter: 3000);

    [Fact]
    public void A_free_quotation_mark_opens_at_the_head_of_a_text_as_of_a_paragraph()
    {
        const string piece = "' said the mayor. By Jane Doe. '";

        Assert.Equal(Cut("\n\n" + piece, Language.English).Select(span => new Span(span.Start - 2, span.End - 2)), Cut(piece, Language.English));
    }

    [Fact]
    public void In_every_language_spans_are_ordered_whole_and_leave_nothing_out() =>
        Gen.Select(Texts(30), Gen.OneOf(Language.Codes.Select(code => Gen.Const(code)).ToArray())).Sample((text, code) =>
        {
            var covered = 0;
            foreach (var span in Cut(text, Language.Of(code)))
            {
                Assert.True(span.Start >= covered && span.End > span.Start && span.End <= text.Length, $"{span}");
                Assert.True(string.IsNullOrWhiteSpace(text[covered..span.Start]), $"uncovered before {span}");
                Assert.False(char.IsLowSurrogate(text[span.Start]) || char.IsHighSurrogate(text[span.End - 1]), $"{span} splits a pair");
                covered = span.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[covered..]), "uncovered at the end");
        }, iter: 3000);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Ten_times_a_hostile_text_takes_no_more_than_ten_times_as_long(string name, string piece)
    {
        AssertLinear(name, Repeat(piece, Small), Repeat(piece, Large));
    }

    [Fact]
    public void Ten_times_random_code_units_take_no_more_than_ten_times_as_long()
    {
        var random = new Random(7);
        var units = TextNormaliser.Normalise(string.Create(Large, random, (into, source) =>
        {
            for (var at = 0; at < into.Length; at++)
                into[at] = (char)source.Next(0x10000);
        })).Text;

        AssertLinear("random code units", units[..(units.Length / 10)], units);
    }

    private static Gen<string> Texts(int most) =>
        Gen.Int[0, Fragments.Length - 1].Select(index => Fragments[index]).Array[0, most].Select(pieces => TextNormaliser.Normalise(string.Concat(pieces)).Text);

    private static void AssertLinear(string name, string small, string large) =>
        Growth.AssertLinear(name, () => Cut(small, Language.English), () => Cut(large, Language.English));

    private static List<Span> Cut(string text, Language language)
    {
        var spans = new List<Span>();
        foreach (var block in StructureReader.Read(text, language))
        {
            if (block.Kind is StructureKind.Dateline or StructureKind.Byline)
                spans.Add(block.Span);
            else
                SentenceSplitter.Split(text, block.Span, language, spans);
        }

        return spans;
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
}
