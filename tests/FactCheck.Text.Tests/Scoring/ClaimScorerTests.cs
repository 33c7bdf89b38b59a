using FactCheck.Benchmarks.Quality;
using Xunit;

namespace FactCheck.Text.Tests.Scoring;

/// <summary>The scorer of data/claims on cases computed by hand.</summary>
public sealed class ClaimScorerTests
{
    private const string Text = "The town has 4,000 people and the mayor left in May, said Ann Bell.";

    [Fact]
    public void A_pair_needs_half_of_what_either_covers()
    {
        // Both cover 20 units, of 10..30 and 20..40; they share 10 of 30: a third. 15 of 25 is 0.6.
        Assert.Equal(0, Score([Claim(10, 30)], [Claim(20, 40)]).All.Right);
        Assert.Equal(1, Score([Claim(10, 30)], [Claim(15, 35)]).All.Right);
        // 10 of 20 is exactly a half and counts.
        Assert.Equal(1, Score([Claim(10, 30)], [Claim(10, 20)]).All.Right);
    }

    [Fact]
    public void A_claim_covers_all_its_passages_and_shared_units_once()
    {
        var parted = Claim(0, 10) with { Passages = [new Span(0, 10), new Span(5, 20)] };

        // 20 units against 20: the overlap of the passages is not counted twice.
        Assert.Equal(1, Score([parted], [Claim(0, 20)]).All.Right);
        // 10 of 20 in the first passage alone.
        Assert.Equal(1, Score([parted], [Claim(0, 10)]).All.Right);
        Assert.Equal(0, Score([parted], [Claim(0, 9)]).All.Right);
    }

    [Fact]
    public void The_closest_pair_is_taken_first_and_each_claim_once()
    {
        // Gold 0..20 and 0..30. Printed 0..22: 20/22 with the first, 22/30 with the second; the first takes it.
        var scorer = Score([Claim(0, 30, worth: "high"), Claim(0, 20, worth: "low")], [Claim(0, 22)]);

        Assert.Equal((1, 1, 2), (scorer.All.Right, scorer.All.Predicted, scorer.All.Gold));
        Assert.Equal((0, 1), (scorer.High.Right, scorer.High.Gold));
    }

    [Fact]
    public void A_tie_goes_to_the_earlier_gold_and_then_to_the_earlier_printed()
    {
        var scorer = Score(
            [Claim(0, 20, kind: "Event", worth: "high"), Claim(0, 20, kind: "Other", worth: "low")],
            [Claim(0, 20, kind: "Event")]);

        Assert.Equal((1, 1.0), (scorer.High.Right, scorer.Kind));
    }

    [Fact]
    public void Recall_is_counted_by_worth_and_precision_over_all()
    {
        var scorer = Score(
            [Claim(0, 10, worth: "high"), Claim(10, 20, worth: "medium"), Claim(20, 30, worth: "medium"), Claim(30, 40, worth: "low")],
            [Claim(0, 10), Claim(10, 20), Claim(30, 40), Claim(50, 60), Claim(60, 66)]);

        Assert.Equal(1, scorer.High.Recall);
        Assert.Equal(2 / 3.0, scorer.HighAndMedium.Recall);
        Assert.Equal(3 / 5.0, scorer.All.Precision);
    }

    [Fact]
    public void Form_and_kind_are_shares_of_the_matched_pairs()
    {
        var scorer = Score(
            [Claim(0, 10), Claim(10, 20), Claim(20, 30)],
            [Claim(0, 10, form: "Caption"), Claim(10, 20, kind: "Other"), Claim(50, 60, kind: "Other")]);

        Assert.Equal((0.5, 0.5), (scorer.Form, scorer.Kind));
    }

    [Theory]
    [InlineData("article", "article", true)]
    [InlineData("article", "Ann Bell", false)]
    [InlineData("Ann Bell", "BELL", true)]
    [InlineData("Ann Bell", "Ann Bell's", true)]
    [InlineData("U.S. Navy", "The navy", true)]
    [InlineData("Luke Brown > Ann Bell", "Brown > Carl Stein > Bell", true)]
    [InlineData("Luke Brown > Ann Bell", "Ann Bell", false)]
    [InlineData("A.B. > Ann Bell", "AB > Bell", true)]
    public void Claimants_are_the_last_words_of_the_outermost_and_the_innermost(string gold, string printed, bool same)
    {
        var scorer = Score([Claim(0, 10) with { Claimants = [.. gold.Split(" > ")] }], [Claim(0, 10) with { Claimants = [.. printed.Split(" > ")] }]);

        Assert.Equal(same ? 1 : 0, scorer.Claimants);
    }

    [Theory]
    [InlineData("He left in May.", "The mayor left in May.", 1)]
    [InlineData("He left in May.", "He left in May, 2019.", 0)]
    [InlineData("He left with her.", "He left.", 1)]
    [InlineData("The mayor left the US.", "The mayor left.", 0)]
    [InlineData("Ann Bell: “He left in May”", "The mayor left in May.", 0)]
    [InlineData("The mayor \"was on his way\" then.", "The mayor left.", 0)]
    [InlineData("The “new” mayor had his way.", "The mayor left.", 1)]
    [InlineData("Its end", "An end", 1)]
    public void A_pronoun_is_unresolved_when_the_gold_wording_lacks_it(string printed, string gold, double share)
    {
        Assert.Equal(share, Score([Claim(0, 10) with { Statement = gold }], [Claim(0, 10) with { Statement = printed }]).Pronouns);
    }

    [Fact]
    public void A_high_claim_is_touched_when_one_printed_claim_covers_four_fifths_of_it()
    {
        // 8 of 10 units are enough although 8 of 60 make no pair; 7 are not.
        Assert.Equal((0, 1.0), (Score([Claim(0, 10)], [Claim(2, 60)]).All.Right, Score([Claim(0, 10)], [Claim(2, 60)]).Touched));
        Assert.Equal(0, Score([Claim(0, 10)], [Claim(3, 60)]).Touched);
        // Two that cover it only together do not touch it.
        Assert.Equal(0, Score([Claim(0, 10)], [Claim(0, 5), Claim(5, 60)]).Touched);
    }

    private static ClaimScorer Score(List<ScoredClaim> gold, List<ScoredClaim> printed)
    {
        var scorer = new ClaimScorer();
        scorer.Add(Text, gold, printed);
        return scorer;
    }

    private static ScoredClaim Claim(int start, int end, string worth = "high", string form = "OwnVoice", string kind = "Event") =>
        new([new Span(start, end)], "The mayor left.", ["article"], form, kind, "Substance", worth);
}
