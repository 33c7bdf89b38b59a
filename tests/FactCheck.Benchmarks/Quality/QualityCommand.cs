namespace FactCheck.Benchmarks.Quality;

/// <summary><c>quality [SUITE] [--data-root DIR] [--errors]</c>: one table of figures beside what they must reach.</summary>
internal static class QualityCommand
{
    private static readonly (string Name, string[] Files, Func<SharedData, TextWriter?, IEnumerable<Figure>> Run)[] Suites =
    [
        ("sentences", ["sentences/dev.jsonl", "sentences/train.jsonl.gz", "sentences/golden_rules.dev.jsonl"], SentencesSuite.Run),
        ("attribution", ["attribution/dev.jsonl"], AttributionSuite.Run),
        ("claims", ["claims/dev.jsonl"], ClaimsSuite.Run),
        ("checkworthy", ["checkworthy/dev.tsv", "checkworthy/devtest.tsv", "checkworthy/debates_dev.tsv"], CheckworthySuite.Run),
        ("matching", MatchingSuite.Files, MatchingSuite.Run),
        ("revisions", ["revisions/dev.jsonl"], RevisionsSuite.Run),
        ("extraction", ["extraction/dev.jsonl"], ExtractionSuite.Run),
    ];

    public static int Run(string[] arguments)
    {
        var rootAt = Array.IndexOf(arguments, "--data-root");
        var data = SharedData.Find(rootAt >= 0 && rootAt + 1 < arguments.Length ? arguments[rootAt + 1] : null);
        if (data is null)
        {
            Console.Error.WriteLine("The test data was not found: name its folder with --data-root.");
            return 1;
        }

        var only = arguments.FirstOrDefault(argument => Suites.Any(suite => suite.Name == argument));
        var errors = arguments.Contains("--errors") ? Console.Error : null;
        var figures = new List<Figure>();
        foreach (var suite in Suites.Where(suite => only is null || suite.Name == only))
        {
            var missing = suite.Files.FirstOrDefault(file => !data.Has(file));
            if (missing is null)
                figures.AddRange(suite.Run(data, errors));
            else
                Console.WriteLine($"{suite.Name}: {missing} is missing, nothing was measured.");
        }

        Figure.Print(figures, Console.Out);
        return 0;
    }
}
