using FactCheck.Benchmarks.Quality;

namespace FactCheck.Text.Tests.Scoring;

/// <summary>The scorer of data/attribution on cases computed by hand.</summary>
public sealed class AttributionScorerTests
{
    //                             0         1         2         3         4         5
    //                             0123456789012345678901234567890123456789012345678901234
    private const string Spoken = "“It is very cold,” said Ann. Bob said it was not so.";

    private static readonly GoldAttribution Direct = Gold("a", "direct", source: [(24, 27)], cue: [(19, 23)], content: [(0, 18)]);
    private static readonly GoldAttribution Indirect = Gold("b", "indirect", source: [(29, 32)], cue: [(33, 37)], content: [(38, 51)]);

    [Fact]
    public void Detection_counts_pairs_of_at_least_half_of_the_letters()
    {
        // 'it was not so' has 10 letters; 'not so' has 5 of them: Jaccard 0.5 is enough. 'so' has 2: it is not.
        var half = Score([Direct, Indirect], [], Said(45, 51), Said(49, 51));

        Assert.Equal((1, 2, 2), (half.All.Right, half.All.Predicted, half.All.Gold));
        Assert.Equal((0, 1), (half.Quoted.Right, half.Quoted.Gold));
        Assert.Equal((1, 1), (half.ByKind["indirect"].Right, half.ByKind["indirect"].Gold));
        Assert.Equal(0.5, half.All.F1);
    }

    [Fact]
    public void Detection_minds_neither_spaces_nor_double_marks()
    {
        // Gold holds 12 letters, the comma among them; without it and the marks 11 of 12 are left.
        var scorer = Score([Direct], [], Said(1, 16));

        Assert.Equal((1, 1, 1.0), (scorer.All.Right, scorer.Quoted.Right, scorer.All.Precision));
    }

    [Fact]
    public void Detection_pairs_one_to_one_the_likest_first()
    {
        // Both predictions reach 0.5 with the one gold content; the exact one takes it, the other is one too many.
        var scorer = Score([Indirect], [], Said(45, 51, source: (29, 32)), Said(38, 51));

        Assert.Equal((1, 2, 1), (scorer.All.Right, scorer.All.Predicted, scorer.All.Gold));
        Assert.Equal(0, scorer.SourceLenient.Right);
    }

    [Fact]
    public void Source_and_cue_are_lenient_by_overlap_and_strict_by_half_of_the_units()
    {
        // 'Bob said it was' (15 units) overlaps 'Bob' (3 units): Jaccard 0.2. The cue 'said' is exact.
        var scorer = Score([Indirect], [], Said(38, 51, source: (29, 44), cue: (33, 37)));

        Assert.Equal((1, 0, 1, 1), (scorer.SourceLenient.Right, scorer.SourceStrict.Right, scorer.CueLenient.Right, scorer.CueStrict.Right));
        Assert.Equal(1, scorer.SourceLenient.EndToEnd(scorer.All));
    }

    [Fact]
    public void Source_that_gold_has_not_is_right_when_none_is_predicted()
    {
        var nobody = Gold("c", "indirect", source: [], cue: [(33, 37)], content: [(38, 51)]);

        Assert.Equal(1, Score([nobody], [], Said(38, 51)).SourceStrict.Right);
        Assert.Equal(0, Score([nobody], [], Said(38, 51, source: (29, 32))).SourceLenient.Right);
    }

    [Fact]
    public void Speaker_is_right_when_half_of_the_quotation_is_covered_and_the_source_overlaps()
    {
        var quote = new GoldQuote(0, 18, "a", Scoreable: true, Words: 4, Closed: true);

        Assert.Equal(1, Score([Direct], [quote], Said(0, 9, source: (24, 27))).Speaker.Recall);
        Assert.Equal(0, Score([Direct], [quote], Said(0, 8, source: (24, 27))).Speaker.Recall);
        Assert.Equal(0, Score([Direct], [quote], Said(0, 18, source: (29, 32))).Speaker.Recall);
        Assert.Equal(0, Score([Direct], [quote]).NamedSpeaker.Recall);
    }

    [Fact]
    public void Speaker_given_as_a_name_is_right_when_gold_holds_its_last_word()
    {
        var quote = new GoldQuote(0, 18, "a", Scoreable: true, Words: 4, Closed: true);

        Assert.Equal(1, Score([Direct], [quote], Said(0, 18, speaker: "Mary Ann")).Speaker.Recall);
        Assert.Equal(0, Score([Direct], [quote], Said(0, 18, speaker: "Ann Lee")).Speaker.Recall);
    }

    [Fact]
    public void Speaker_of_a_short_quotation_or_of_a_pronoun_is_left_out_where_it_should_be()
    {
        var brief = new GoldQuote(0, 18, "a", Scoreable: true, Words: 2, Closed: true);
        var pronoun = Direct with { Source = [new AttributionFragment(24, 27, "She")] };

        Assert.Equal(0, Score([Direct], [brief]).Speaker.Gold);
        var scorer = Score([pronoun], [brief with { Words = 4 }]);
        Assert.Equal((1, 0), (scorer.Speaker.Gold, scorer.NamedSpeaker.Gold));
    }

    [Fact]
    public void False_speakers_are_counted_over_closed_quotations_of_three_words_without_attribution()
    {
        var loose = new GoldQuote(0, 18, null, Scoreable: false, Words: 4, Closed: true);

        var given = Score([], [loose, loose with { Closed = false }, loose with { Words = 2 }], Said(0, 18, source: (24, 27)));
        Assert.Equal((1, 1), (given.FalseSpeaker.Right, given.FalseSpeaker.Gold));
        Assert.Equal((0, 1), (Score([], [loose], Said(0, 18)).FalseSpeaker.Right, 1));
    }

    private static AttributionScorer Score(GoldAttribution[] gold, GoldQuote[] quotes, params ReadAttribution[] predicted)
    {
        var scorer = new AttributionScorer();
        scorer.Add(new AttributionDocument("case", Spoken, gold, quotes), predicted);
        return scorer;
    }

    private static GoldAttribution Gold(string id, string kind, (int, int)[] source, (int, int)[] cue, (int, int)[] content) =>
        new(id, kind, Fragments(source), Fragments(cue), Fragments(content));

    private static AttributionFragment[] Fragments((int Start, int End)[] spans) =>
        [.. spans.Select(span => new AttributionFragment(span.Start, span.End, Spoken[span.Start..span.End]))];

    private static ReadAttribution Said(int start, int end, (int Start, int End)? source = null, (int Start, int End)? cue = null, string? speaker = null) => new(
        source is { } who ? new Span(who.Start, who.End) : null,
        cue is { } verb ? new Span(verb.Start, verb.End) : null,
        [new Span(start, end)],
        speaker is null ? null : new ReadClaimant(speaker, null, null, []));
}
