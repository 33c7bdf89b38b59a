using FactCheck.Core.Evidence.Weighing;

namespace FactCheck.Core.Tests.Evidence.Weighing;

public sealed class OriginsTests
{
    private const string Wire =
        "The harbour authority said on Monday that the basin had been opened to ships again after twelve weeks of repairs to its northern wall, "
        + "which the storm of January had damaged over a length of ninety metres.";

    private const string Another =
        "Fishermen who came in with the first boats told of deep water at the quay and of two cranes that still stand idle "
        + "because nobody has paid for their inspection since spring.";

    private static readonly Guid A = new(1, 0, 0, new byte[8]);
    private static readonly Guid B = new(2, 0, 0, new byte[8]);
    private static readonly Guid C = new(3, 0, 0, new byte[8]);

    [Fact]
    public void Sources_that_repeat_the_same_copy_are_one_origin_though_a_word_differs()
    {
        var origins = Origins.Of([Source(A, Wire), Source(B, "Oslo. " + Wire), Source(C, Another)]);

        Assert.Equal(origins[A], origins[B]);
        Assert.NotEqual(origins[A], origins[C]);
    }

    [Fact]
    public void A_short_sentence_that_two_quote_does_not_make_them_one()
    {
        var origins = Origins.Of([Source(A, "We open on Monday."), Source(B, "We open on Monday.")]);

        Assert.NotEqual(origins[A], origins[B]);
    }

    [Fact]
    public void What_was_joined_by_hand_is_one_and_draws_in_what_repeats_either()
    {
        var joined = Guid.CreateVersion7();
        var origins = Origins.Of([new OriginSource(C, joined, [Another]), new OriginSource(A, joined, [Wire]), Source(B, Wire)]);

        Assert.Single(origins.Values.Distinct());
    }

    [Fact]
    public void Without_a_quotation_each_stands_on_its_own()
    {
        var origins = Origins.Of([Source(A), Source(B), new OriginSource(C, Guid.CreateVersion7(), [])]);

        Assert.Equal(3, origins.Values.Distinct().Count());
    }

    private static OriginSource Source(Guid key, params IReadOnlyList<string> texts) => new(key, null, texts);
}
