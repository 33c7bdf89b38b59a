namespace FactCheck.Benchmarks.Speed;

/// <summary>From the start of the process to the first page, the demo desk being there already.</summary>
internal static class StartSuite
{
    private const int Runs = 7;

    public static async IAsyncEnumerable<SpeedFigure> RunAsync(SpeedBench bench)
    {
        var product = new List<(double Time, double Memory)>();
        var blank = new List<(double Time, double Memory)>();
        for (var run = 0; run < Runs; run++)
        {
            product.Add(await StartAsync(bench.StartProductAsync()));
            blank.Add(await StartAsync(bench.StartBlankAsync()));
        }

        yield return new SpeedFigure(
            "process start to first page, median", "ms", SpeedFigure.Median(product.Select(run => run.Time)), "<= 2.5 x", SpeedFigure.Median(blank.Select(run => run.Time)));
        yield return new SpeedFigure(
            "memory after the first page, median", "MiB", SpeedFigure.Median(product.Select(run => run.Memory)), "-", SpeedFigure.Median(blank.Select(run => run.Memory)));
    }

    private static async Task<(double Time, double Memory)> StartAsync(Task<RunningApp> starting)
    {
        await using var app = await starting;
        return (app.FirstPage, app.ReadMemory());
    }
}
