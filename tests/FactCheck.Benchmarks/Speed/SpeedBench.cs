namespace FactCheck.Benchmarks.Speed;

/// <summary>The folder of one run: the blank app, built, and a demo desk with an article to work on.</summary>
internal sealed class SpeedBench : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("factcheck-speed-");
    private string blank = "";

    /// <summary>The number of the article with its claims.</summary>
    public int Article { get; private set; }

    /// <summary>Builds the blank app, and loads the demo desk by a first start.</summary>
    public async Task PrepareAsync()
    {
        blank = await BlankApp.BuildAsync(Path.Combine(folder.FullName, "blank"));
        await using (await StartProductAsync())
            Article = await SpeedArticle.PutOnDeskAsync(Data);
    }

    public Task<RunningApp> StartProductAsync(bool smallHeap = false) => RunningApp.StartAsync(
        Path.Combine(AppContext.BaseDirectory, "factcheck.dll"), $"serve --demo --urls http://127.0.0.1:0 --data \"{Data}\"", smallHeap);

    public Task<RunningApp> StartBlankAsync(bool smallHeap = false) =>
        RunningApp.StartAsync(blank, "--urls http://127.0.0.1:0", smallHeap);

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private string Data => Path.Combine(folder.FullName, "desk");
}
