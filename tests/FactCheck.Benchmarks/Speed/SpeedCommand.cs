namespace FactCheck.Benchmarks.Speed;

/// <summary><c>speed [SUITE]</c>: the product beside a blank app, in the same run on the same machine.</summary>
internal static class SpeedCommand
{
    private static readonly (string Name, Func<SpeedBench, Task<IReadOnlyList<SpeedFigure>>> Run)[] Suites =
    [
        ("start", StartSuite.RunAsync),
        ("workspace", WorkspaceSuite.RunAsync),
    ];

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments.FirstOrDefault(argument => Suites.All(suite => suite.Name != argument)) is { } stranger)
        {
            await Console.Error.WriteLineAsync($"'{stranger}' is no suite; there are {string.Join(", ", Suites.Select(suite => suite.Name))}.");
            return 2;
        }

        await using var bench = new SpeedBench();
        await bench.PrepareAsync();
        foreach (var suite in Suites.Where(suite => arguments.Length == 0 || arguments.Contains(suite.Name)))
            SpeedFigure.Print(suite.Name, await suite.Run(bench), Console.Out);
        return 0;
    }
}
