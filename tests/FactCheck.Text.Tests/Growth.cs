using System.Diagnostics;
using Xunit;

namespace FactCheck.Text.Tests;

/// <summary>How much longer ten times as much takes in one piece than in ten, both measured in turn.</summary>
internal static class Growth
{
    // Linear takes as long and quadratic ten times; what lies between leaves room for a busy machine.
    private const double MostTimes = 3;
    private const int Pieces = 10;
    private const int Rounds = 8;

    /// <summary>Fails when ten times the work in one piece takes clearly longer than in ten, in each of several rounds.</summary>
    public static void AssertLinear(string name, Action once, Action tenfold)
    {
        var (least, leastTenfold) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            least = Least(least, Time(() => Repeat(once)));
            leastTenfold = Least(leastTenfold, Time(tenfold));
            if (leastTenfold < least * MostTimes)
                return;
        }

        Assert.Fail($"{name}: {least} in {Pieces} pieces, {leastTenfold} in one");
    }

    private static void Repeat(Action once)
    {
        for (var piece = 0; piece < Pieces; piece++)
            once();
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed;
    }
}
