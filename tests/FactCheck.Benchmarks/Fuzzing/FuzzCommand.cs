using System.Globalization;

namespace FactCheck.Benchmarks.Fuzzing;

/// <summary><c>fuzz [FORMAT] [--count N] [--seed N] [--data-root DIR]</c>: broken files through the importers, and the splitter.
/// <c>fuzz input FORMAT --from N</c> writes one of them.</summary>
internal static class FuzzCommand
{
    /// <summary>Writes one input, to look at.</summary>
    private const string Input = "input";

    private const int Count = 100_000;
    private const int Seed = 20261128;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is [FuzzWorker.Verb, .. var work])
            return await FuzzWorker.RunAsync(work);
        var writes = arguments is [Input, ..];
        if (Read(writes ? arguments[1..] : arguments) is not { } asked || (writes && asked.Formats.Count > 1))
        {
            await Console.Error.WriteLineAsync($"usage: fuzz [{Input}] [{string.Join('|', FuzzFormat.Names)}] [--count N] [--seed N] [--from N] [--data-root DIR]");
            return 2;
        }

        if (writes)
        {
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(FuzzFormat.Of(asked.Formats[0], asked.Root).Make(asked.Seed, asked.From));
            return 0;
        }

        var results = new List<FuzzResult>();
        foreach (var name in asked.Formats)
            results.Add(await FuzzRun.RunAsync(name, asked, Console.Error));
        FuzzResult.Print(results, Console.Out);
        return results.TrueForAll(result => result.Faults.Count == 0) ? 0 : 1;
    }

    private static FuzzAsked? Read(string[] arguments)
    {
        var asked = new FuzzAsked([], Count, Seed, 0, null);
        for (var at = 0; at < arguments.Length; at++)
        {
            var value = at + 1 < arguments.Length ? arguments[at + 1] : null;
            var number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : (int?)null;
            switch (arguments[at])
            {
                case "--count" when number is > 0:
                    asked = asked with { Count = number.Value };
                    break;
                case "--seed" when number is not null:
                    asked = asked with { Seed = number.Value };
                    break;
                case "--from" when number is not null:
                    asked = asked with { From = number.Value };
                    break;
                case "--data-root" when value is not null:
                    asked = asked with { Root = value };
                    break;
                case var name when FuzzFormat.Names.Contains(name):
                    asked.Formats.Add(name);
                    continue;
                default:
                    return null;
            }

            at++;
        }

        return asked.Formats.Count > 0 ? asked : asked with { Formats = [.. FuzzFormat.Names] };
    }
}

/// <summary>What to run. An input is made of the seed and its number, whatever ran before it.</summary>
/// <param name="From">Number of the first input.</param>
/// <param name="Root">Folder with texts of real articles; null to keep to the suite's own.</param>
internal sealed record FuzzAsked(List<string> Formats, int Count, int Seed, int From, string? Root);
