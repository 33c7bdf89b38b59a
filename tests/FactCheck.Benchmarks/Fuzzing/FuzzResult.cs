using System.Globalization;

namespace FactCheck.Benchmarks.Fuzzing;

/// <summary>An input that must not have done what it did.</summary>
/// <param name="Number">With the seed, what makes the input again.</param>
internal sealed record FuzzFault(int Seed, int Number, string What);

/// <summary>What came of a format's inputs.</summary>
internal sealed class FuzzResult(string format)
{
    public string Format { get; } = format;

    public int Inputs { get; private set; }

    public int Refused { get; private set; }

    public int Taken { get; private set; }

    /// <summary>Refused because its reading took too long or too much memory, and was ended.</summary>
    public int Ended { get; private set; }

    public double SlowestMilliseconds { get; private set; }

    /// <summary>Number of the input that took longest.</summary>
    public int Slowest { get; private set; }

    public double MostMegabytes { get; private set; }

    public List<FuzzFault> Faults { get; } = [];

    public void Add(int number, FuzzReading reading)
    {
        Inputs++;
        Refused += reading.Verdict == FuzzVerdict.Refused ? 1 : 0;
        Ended += reading.Verdict == FuzzVerdict.Ended ? 1 : 0;
        Taken += reading.Verdict == FuzzVerdict.Taken ? 1 : 0;
        if (reading.Milliseconds > SlowestMilliseconds)
            (SlowestMilliseconds, Slowest) = (reading.Milliseconds, number);
        MostMegabytes = Math.Max(MostMegabytes, reading.Megabytes);
    }

    public void AddFault(FuzzFault fault)
    {
        Inputs++;
        Faults.Add(fault);
    }

    public static void Print(IEnumerable<FuzzResult> results, TextWriter output)
    {
        output.WriteLine($"{"format",-10}{"inputs",10}{"refused",10}{"ended",8}{"read",10}{"slowest ms",12}{"its number",12}{"most MB",9}{"faults",8}");
        foreach (var result in results)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Format,-10}{result.Inputs,10}{result.Refused,10}{result.Ended,8}{result.Taken,10}{result.SlowestMilliseconds,12:0.0}{result.Slowest,12}{result.MostMegabytes,9:0}{result.Faults.Count,8}"));
            foreach (var fault in result.Faults)
                output.WriteLine($"    --seed {fault.Seed} --from {fault.Number} --count 1: {fault.What}");
        }
    }
}

/// <summary>How one input ended.</summary>
internal enum FuzzVerdict
{
    Taken,
    Refused,
    Ended,
    Fault,
}

/// <summary>One input's reading.</summary>
/// <param name="Megabytes">Most memory the process that asks held until then.</param>
internal sealed record FuzzReading(FuzzVerdict Verdict, double Milliseconds, double Megabytes, string? What = null);
