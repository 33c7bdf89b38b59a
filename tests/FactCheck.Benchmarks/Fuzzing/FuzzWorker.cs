using System.Diagnostics;
using System.Globalization;

namespace FactCheck.Benchmarks.Fuzzing;

/// <summary>The child process: makes the inputs and reads them as the product does, and says a line about each.</summary>
internal static class FuzzWorker
{
    public const string Verb = "worker";

    /// <summary>In bytes, well below what counts as too much.</summary>
    private const long CleanAbove = 200L * 1024 * 1024;

    /// <summary>For a process to be ended and the next to be started.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var format = FuzzFormat.Of(arguments[0], arguments[4].Length == 0 ? null : arguments[4]);
        var (seed, from, to) = (Number(arguments[1]), Number(arguments[2]), Number(arguments[3]));
        // On a thread of the pool, whose stack is as deep as a request's.
        await Task.Run(async () =>
        {
            for (var number = from; number < to; number++)
                Say(await ReadOneAsync(format, seed, number));
        });
        return 0;
    }

    /// <summary>Makes one input and reads it.</summary>
    public static async Task<FuzzReading> ReadOneAsync(FuzzFormat format, int seed, int number)
    {
        // What thousands of inputs before left lying about is not what this one needs.
        if (Environment.WorkingSet > CleanAbove)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var input = format.Make(seed, number);
        // Making an input takes memory too, which is not the reader's fault.
        var before = Megabytes();
        var clock = Stopwatch.StartNew();
        var started = Environment.CpuUsage.TotalTime;
        try
        {
            var verdict = await format.ReadAsync(input);
            // What is read here waits for nothing: in processor time what else runs on the machine counts little.
            // What is read apart is waited for, and that may take no longer than the product lets it.
            var took = format.IsReadApart ? clock.Elapsed : Environment.CpuUsage.TotalTime - started;
            var most = format.IsReadApart ? ProductReaders.Limits.Longest(input.Length) + Grace : FuzzRun.Slowest;
            var megabytes = Megabytes();
            if (took > most)
                return Fault($"took {took.TotalSeconds:0.0} s");
            return megabytes > FuzzRun.MostMegabytes && megabytes > before
                ? Fault($"needed {megabytes:0} MB")
                : new FuzzReading(verdict, took.TotalMilliseconds, megabytes);
        }
        catch (Exception error)
        {
            return Fault($"{error.GetType().Name}: {error.Message} {error.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}");
        }
    }

    /// <summary>Reads a line the child said.</summary>
    public static FuzzReading Parse(string line)
    {
        var parts = line.Split('\t', 4);
        return new FuzzReading(
            Enum.Parse<FuzzVerdict>(parts[0]),
            double.Parse(parts[1], CultureInfo.InvariantCulture),
            double.Parse(parts[2], CultureInfo.InvariantCulture),
            parts[3]);
    }

    private static FuzzReading Fault(FormattableString what) => new(FuzzVerdict.Fault, 0, 0, what.ToString(CultureInfo.InvariantCulture).ReplaceLineEndings(" "));

    private static void Say(FuzzReading reading)
    {
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{reading.Verdict}\t{reading.Milliseconds:0.###}\t{reading.Megabytes:0.#}\t{reading.What}"));
        Console.Out.Flush();
    }

    private static double Megabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / (1024d * 1024);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
