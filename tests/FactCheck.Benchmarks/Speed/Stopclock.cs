using System.Diagnostics;

namespace FactCheck.Benchmarks.Speed;

/// <summary>
/// Times work on this thread, warmed up first: the processor's time, collection of garbage included, so that other programs on the
/// machine count little. The least of several times is the one that they disturbed least.
/// </summary>
internal static class Stopclock
{
    private const int FewestRuns = 3;
    private const double ShortestTime = 20;
    private const int MostAtOnce = 1000;

    /// <summary>Long enough for the compiler to have put its best code in place, which it does beside the running program.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>The least time of one run, in milliseconds.</summary>
    public static double Least(Action run, TimeSpan patience)
    {
        var often = Often(run);
        var least = double.MaxValue;
        var begun = Environment.CpuUsage.TotalTime;
        for (var runs = 0; runs < FewestRuns || Environment.CpuUsage.TotalTime - begun < patience; runs++)
            least = Math.Min(least, Time(run, often));
        return least;
    }

    /// <summary>The least time of each of the two, run in turn for about as long as the patience lasts, in milliseconds.</summary>
    public static (double First, double Second) InTurn(Action first, Action second, TimeSpan patience)
    {
        var (often, otherOften) = (Often(first), Often(second));
        var (least, other) = (double.MaxValue, double.MaxValue);
        var begun = Environment.CpuUsage.TotalTime;
        for (var runs = 0; runs < FewestRuns || Environment.CpuUsage.TotalTime - begun < patience; runs++)
        {
            least = Math.Min(least, Time(first, often));
            other = Math.Min(other, Time(second, otherOften));
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

    /// <summary>How often to run it in a row for a time that can be measured; warms up, too.</summary>
    private static int Often(Action run)
    {
        var warming = Stopwatch.StartNew();
        do
        {
            Time(run, 1);
        }
        while (warming.Elapsed < WarmUp);

        return (int)Math.Clamp(ShortestTime / Math.Max(Time(run, 1), 0.001), 1, MostAtOnce);
    }

    private static double Time(Action run, int often)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var time = 0; time < often; time++)
            run();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / often;
    }
}
