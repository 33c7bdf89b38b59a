using System.Diagnostics;
using Xunit;

namespace FactCheck.Text.Tests;

/// <summary>How much longer ten times as much takes, both measured in turn.</summary>
internal static class Growth
{
    // Linear is ten times and quadratic a hundred; what lies between leaves room for a busy machine.
    private const double MostTimes = 30;
    private const int Rounds = 8;

    /// <summary>Fails when ten times the work takes clearly more than ten times as long in each of several rounds.</summary>
    public static void AssertLinear(string name, Action once, Action tenfold)
    {
        var (least, leastTenfold) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            least = Least(least, Time(once));
            leastTenfold = Least(leastTenfold, Time(tenfold));
            if (leastTenfold < least * MostTimes)
                return;
        }

        Assert.Fail($"{name}: {least} and {leastTenfold}");
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed;
    }
}
