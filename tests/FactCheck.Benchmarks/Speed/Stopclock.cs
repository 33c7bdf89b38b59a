using System.Diagnostics;

namespace FactCheck.Benchmarks.Speed;

/// <summary>Times work on this thread, warmed up first. The least of several times is the one that other programs disturbed least.</summary>
internal static class Stopclock
{
    private const int FewestRuns = 3;

    /// <summary>The least time of one run, in milliseconds.</summary>
    public static double Least(Action run, TimeSpan patience) => InTurn(run, () => { }, patience).First;

    /// <summary>The least time of each of the two, run in turn for about as long as the patience lasts, in milliseconds.</summary>
    public static (double First, double Second) InTurn(Action first, Action second, TimeSpan patience)
    {
        Time(first);
        Time(second);
        var (least, other) = (double.MaxValue, double.MaxValue);
        var whole = Stopwatch.StartNew();
        for (var runs = 0; runs < FewestRuns || whole.Elapsed < patience; runs++)
        {
            least = Math.Min(least, Time(first));
            other = Math.Min(other, Time(second));
        }

        return (least, other);
    }

    /// <summary>The bytes this thread allocates in one run.</summary>
    public static long Allocated(Action run)
    {
        run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static double Time(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
