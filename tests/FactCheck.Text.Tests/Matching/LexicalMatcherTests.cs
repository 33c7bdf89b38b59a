using FactCheck.Text.Matching;

namespace FactCheck.Text.Tests.Matching;

public sealed class LexicalMatcherTests
{
    private static readonly ClaimText[] Claims =
    [
        new("The harbour tunnel cost 40 million euros."),
        new("Night ferries carried twice as many cars as in 2019.", "Do night ferries carry twice as many cars?"),
        new("The glacier above the village lost eight metres of ice in one summer."),
        new("The mayor said the tunnel would open in May.", null, new DateOnly(2026, 3, 1)),
        new("The mayor said the tunnel would open in May.", null, new DateOnly(2019, 3, 1)),
    ];

    private readonly IClaimRanking ranking = new LexicalMatcher().Prepare(Claims);

    private IReadOnlyList<ClaimMatch> Rank(ClaimText asked, int most) => ranking.Rank(asked, most, TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("In a single summer the glacier has lost 8 metres of ice", 2)]
    [InlineData("#HarbourTunnel: 40 million euros!! https://example.org/a", 0)]
    [InlineData("twice the cars on night ferry", 1)]
    public void The_claim_meant_comes_first(string asked, int expected) =>
        Assert.Equal(expected, Rank(new ClaimText(asked), 3)[0].Index);

    [Fact]
    public void Of_two_alike_the_nearer_in_time_comes_first()
    {
        Assert.Equal(3, Rank(new ClaimText("The tunnel would open in May, the mayor said.", null, new DateOnly(2026, 3, 2)), 2)[0].Index);
        Assert.Equal(4, Rank(new ClaimText("The tunnel would open in May, the mayor said.", null, new DateOnly(2019, 3, 2)), 2)[0].Index);
    }

    [Fact]
    public void A_post_is_dated_by_its_last_line()
    {
        var post = new ClaimText("So the mayor says the tunnel would open in May — Somebody (@somebody) March 2, 2019");

        Assert.Equal(4, Rank(post, 2)[0].Index);
    }

    [Fact]
    public void A_match_names_the_words_it_shares_and_where_they_stand()
    {
        var match = Rank(new ClaimText("The glacier lost 12 metres of ice"), 1)[0];

        Assert.Contains("glacier", match.Words);
        Assert.All(match.Places, place => Assert.Contains(place.Of(Claims[2].Statement), match.Words));
    }

    [Fact]
    public void A_claim_that_denies_is_told_from_one_that_repeats()
    {
        var match = Rank(new ClaimText("The harbour tunnel cost 60 million euros."), 1)[0];

        Assert.Equal((0, Agreement.Opposite, "‘60’ against ‘40’"), (match.Index, match.Agreement, match.Because));
    }

    [Fact]
    public void Nothing_in_common_gives_nothing() => Assert.Empty(Rank(new ClaimText("Zzyzx qqq"), 3));

    [Theory]
    [InlineData("")]
    [InlineData("— (@) ")]
    [InlineData("%%% 1,2,3.4.5 ’s 'n' \uD83D #@")]
    public void Odd_texts_are_ranked_without_harm(string asked) => Rank(new ClaimText(asked), 5);
}
