using CsCheck;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Weighing;

namespace FactCheck.Core.Tests.Evidence.Weighing;

public sealed class WeightTests
{
    private static readonly Guid[] Places = [.. Enumerable.Range(1, 5).Select(number => new Guid(number, 0, 0, new byte[8]))];

    private static readonly Gen<WeighedPiece> Piece = Gen.Select(
        Gen.Int[0, 2], Gen.Bool, Gen.Int[0, Places.Length - 1],
        (stance, primary, place) => new WeighedPiece((Stance)stance, primary, Places[place]));

    private static readonly Gen<List<WeighedPiece>> Pieces = Piece.List[0, 12];

    /// <summary>0 stands for a rating outside the order.</summary>
    private static readonly Gen<int?> Rating = Gen.Int[0, 5].Select(value => value == 0 ? (int?)null : value);

    [Fact]
    public void Context_never_counts_whatever_it_is() => Gen.Select(Pieces, Piece, Rating).Sample((pieces, more, rating) =>
        Weight.For(rating, [.. pieces, more with { Stance = Stance.Context }]) == Weight.For(rating, pieces)
        && Weight.Of([.. pieces, more with { Stance = Stance.Context }]) == Weight.Of(pieces));

    [Fact]
    public void What_repeats_an_origin_that_counts_already_adds_nothing() => Gen.Select(Pieces, Piece, Rating).Sample((pieces, more, rating) =>
        Weight.For(rating, [.. pieces, more, more]) == Weight.For(rating, [.. pieces, more])
        && Weight.For(rating, [.. pieces, more, more with { Primary = false }]) == Weight.For(rating, [.. pieces, more]));

    [Fact]
    public void Only_a_stance_that_bears_the_rating_out_counts() => Gen.Select(Pieces, Rating).Sample((pieces, rating) =>
    {
        var weight = Weight.For(rating, pieces);
        var bearing = pieces.Where(piece => piece.Stance switch
        {
            Stance.Supports => rating is null or 3 or 4 or 5,
            Stance.Refutes => rating is null or 1 or 2 or 3,
            _ => false,
        }).ToList();
        return weight.Origins == bearing.Select(piece => piece.Origin).ToHashSet().Count
            && weight.Primary == bearing.Where(piece => piece.Primary).Select(piece => piece.Origin).ToHashSet().Count;
    });

    [Fact]
    public void More_evidence_never_weighs_less_and_its_order_does_not_matter() => Gen.Select(Pieces, Piece, Rating).Sample((pieces, more, rating) =>
    {
        var (less, all) = (Weight.For(rating, pieces), Weight.For(rating, [.. pieces, more]));
        return all.Origins >= less.Origins && all.Primary >= less.Primary && all.Primary <= all.Origins
            && Weight.For(rating, [more, .. pieces.AsEnumerable().Reverse()]) == all;
    });

    [Theory]
    [InlineData(Stance.Supports, Stance.Refutes, true)]
    [InlineData(Stance.Supports, Stance.Supports, false)]
    [InlineData(Stance.Refutes, Stance.Context, false)]
    public void Evidence_contradicts_where_some_supports_and_some_refutes(Stance one, Stance other, bool contradicts) =>
        Assert.Equal(contradicts, Weight.Of([new(one, true, Places[0]), new(other, false, Places[0])]).Contradicts);

    [Theory]
    [InlineData(1, null, 1, 1, true)]
    [InlineData(1, null, 0, 5, false)]
    [InlineData(1, 3, 0, 3, true)]
    [InlineData(1, 3, 0, 2, false)]
    [InlineData(2, 3, 1, 2, false)]
    [InlineData(null, 2, 2, 2, true)]
    [InlineData(null, null, 0, 0, true)]
    public void A_rule_is_met_by_its_primary_sources_or_by_its_independent_ones(int? primary, int? secondary, int hasPrimary, int hasOrigins, bool met) =>
        Assert.Equal(met, new RuleTerms(primary, secondary, Unmet.Blocks).IsMetBy(new Weight(hasPrimary, hasOrigins, false)));

    [Fact]
    public void A_rule_that_blocks_names_what_is_missing_and_no_reason_helps() => Assert.Equal(
        "This rating rests on at least 1 primary source or 3 independent sources that bear it out.",
        new RuleTerms(1, 3, Unmet.Blocks).Refuse(Weight.None, "Nobody else was there.")?.Sentence);

    [Theory]
    [InlineData(null, "verdict.ruleReasonMissing")]
    [InlineData("  ", "verdict.ruleReasonMissing")]
    [InlineData("Nobody else was there.", null)]
    public void A_rule_can_be_content_with_a_reason(string? reason, string? refused) =>
        Assert.Equal(refused, new RuleTerms(2, null, Unmet.NeedsReason).Refuse(Weight.None, reason)?.Code);
}
