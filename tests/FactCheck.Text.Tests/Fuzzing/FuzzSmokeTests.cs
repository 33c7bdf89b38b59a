using FactCheck.Benchmarks.Fuzzing;

namespace FactCheck.Text.Tests.Fuzzing;

/// <summary>A little of what <c>fuzz</c> does by hand for a hundred thousand inputs a format.</summary>
public sealed class FuzzSmokeTests
{
    private const int Inputs = 300;

    public static TheoryData<string> Formats => [.. FuzzFormat.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Broken_inputs_are_read_or_refused_in_a_sentence(string name)
    {
        var format = FuzzFormat.Of(name, root: null);
        var refused = 0;
        for (var number = 0; number < Inputs; number++)
            refused += await ReadOrSayAsync(format, number) == FuzzVerdict.Taken ? 0 : 1;

        Assert.InRange(refused, 0, Inputs - 1);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_seed_and_number_make_the_same_input_whatever_was_made_before(string name)
    {
        var one = FuzzFormat.Of(name, root: null).Make(5, 7);
        var format = FuzzFormat.Of(name, root: null);
        format.Make(5, 6);

        Assert.Equal(one, format.Make(5, 7));
        Assert.NotEqual(one, format.Make(6, 7));
    }

    [Fact]
    public void A_reading_says_what_was_wrong_and_is_read_back_from_the_line_that_says_it()
    {
        var fault = FuzzWorker.Parse("Fault\t0\t0\tInvalidOperationException: x");

        Assert.Equal(new FuzzReading(FuzzVerdict.Fault, 0, 0, "InvalidOperationException: x"), fault);
        Assert.Equal(new FuzzReading(FuzzVerdict.Refused, 1.5, 80, ""), FuzzWorker.Parse("Refused\t1.5\t80\t"));
    }

    /// <summary>How it ended; what else goes wrong fails the test with the input's number.</summary>
    private static async Task<FuzzVerdict> ReadOrSayAsync(FuzzFormat format, int number)
    {
        try
        {
            return await format.ReadAsync(format.Make(1, number));
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"Input {number} of seed 1 is at fault.", error);
        }
    }
}
