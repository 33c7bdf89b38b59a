using FactCheck.Benchmarks.Quality;

namespace FactCheck.Benchmarks.Speed;

/// <summary><c>speed [SUITE] [--data-root DIR]</c>: the product beside a blank app, and the text engine beside other ways, in the same run on the same machine.</summary>
internal static class SpeedCommand
{
    private const string Text = "text";
    private const string Anchoring = "anchoring";

    private static readonly (string Name, Func<SpeedBench, IAsyncEnumerable<SpeedFigure>> Run)[] Suites =
    [
        ("start", StartSuite.RunAsync),
        ("workspace", WorkspaceSuite.RunAsync),
        ("together", TogetherSuite.RunAsync),
        ("evidence", EvidenceSuite.RunAsync),
    ];

    private static IEnumerable<string> Names => [Text, Anchoring, .. Suites.Select(suite => suite.Name)];

    public static async Task<int> RunAsync(string[] arguments)
    {
        var (root, asked) = Read(arguments);
        if (asked.Find(name => !Names.Contains(name)) is { } stranger)
        {
            await Console.Error.WriteLineAsync($"'{stranger}' is no suite; there are {string.Join(", ", Names)}.");
            return 2;
        }

        if (IsAsked(Text, asked))
            PrintText(root);
        if (IsAsked(Anchoring, asked))
            SpeedFigure.Print(Anchoring, await AnchoringSuite.RunAsync(), Console.Out);
        var apps = Suites.Where(suite => IsAsked(suite.Name, asked)).ToList();
        if (apps.Count == 0)
            return 0;
        await using var bench = new SpeedBench();
        await bench.PrepareAsync();
        foreach (var suite in apps)
            await SpeedFigure.PrintAsync(suite.Name, suite.Run(bench), Console.Out);
        return 0;
    }

    private static (string? Root, List<string> Asked) Read(string[] arguments)
    {
        var at = Array.IndexOf(arguments, "--data-root");
        return at < 0 || at + 1 == arguments.Length
            ? (null, [.. arguments])
            : (arguments[at + 1], [.. arguments.Where((_, index) => index != at && index != at + 1)]);
    }

    private static bool IsAsked(string suite, List<string> asked) => asked.Count == 0 || asked.Contains(suite);

    private static void PrintText(string? root)
    {
        if (SharedData.Find(root) is { } data && data.Has(TextSuite.File))
            SpeedFigure.Print(Text, TextSuite.Run(data), Console.Out);
        else
            Console.WriteLine($"{Text}: {TextSuite.File} is missing, nothing was measured; name the folder of test data with --data-root.");
    }
}
