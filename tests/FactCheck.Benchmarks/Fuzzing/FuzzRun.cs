using System.Diagnostics;
using System.Globalization;

namespace FactCheck.Benchmarks.Fuzzing;

/// <summary>
/// Lets a child process read a format's inputs one after the other, and watches it: what kills it, hangs it or makes it grow
/// beyond the limit is at fault, and the next child goes on behind it.
/// </summary>
internal sealed class FuzzRun : IDisposable
{
    public const double MostMegabytes = 500;
    public static readonly TimeSpan Slowest = TimeSpan.FromSeconds(5);

    /// <summary>By the clock: what takes that long hangs, however much else the machine does.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process child;

    private FuzzRun(string format, FuzzAsked asked, int from)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(FuzzRun).Assembly.Location);
        foreach (var argument in new[] { "fuzz", FuzzWorker.Verb, format, Say(asked.Seed), Say(from), Say(asked.From + asked.Count), asked.Root ?? "" })
            start.ArgumentList.Add(argument);
        // Memory is measured as the product would need it: garbage is not left lying about.
        start.Environment["DOTNET_GCgen0size"] = "0x1000000";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        child = Process.Start(start)!;
        child.ErrorDataReceived += static (_, _) => { };
        child.BeginErrorReadLine();
    }

    public static async Task<FuzzResult> RunAsync(string format, FuzzAsked asked, TextWriter progress)
    {
        var result = new FuzzResult(format);
        var next = asked.From;
        while (next < asked.From + asked.Count)
        {
            using var run = new FuzzRun(format, asked, next);
            next = await run.FollowAsync(result, asked, next, progress);
        }

        return result;
    }

    public void Dispose()
    {
        if (!child.HasExited)
            child.Kill(entireProcessTree: true);
        child.Dispose();
    }

    /// <summary>Reads what the child says until it is through or one input stops it; the number of the input to go on with.</summary>
    private async Task<int> FollowAsync(FuzzResult result, FuzzAsked asked, int next, TextWriter progress)
    {
        while (next < asked.From + asked.Count)
        {
            var reading = await HearAsync();
            if (reading.Verdict == FuzzVerdict.Fault)
            {
                result.AddFault(new FuzzFault(asked.Seed, next, reading.What!));
                await progress.WriteLineAsync($"{result.Format} {next}: {reading.What}");
                return next + 1;
            }

            result.Add(next, reading);
            next++;
            if (result.Inputs % 5000 == 0)
                await progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{result.Format}: {result.Inputs} inputs, {result.Faults.Count} faults"));
        }

        return next;
    }

    private async Task<FuzzReading> HearAsync()
    {
        try
        {
            var line = await child.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            return line is null ? new FuzzReading(FuzzVerdict.Fault, 0, 0, "the process ended") : FuzzWorker.Parse(line);
        }
        catch (TimeoutException)
        {
            return new FuzzReading(FuzzVerdict.Fault, 0, 0, $"no answer within {Patience.TotalSeconds:0} s");
        }
    }

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
