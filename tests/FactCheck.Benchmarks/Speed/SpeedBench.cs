namespace FactCheck.Benchmarks.Speed;

/// <summary>The folder of one run: product and blank app, published, and a demo desk with an article to work on.</summary>
internal sealed class SpeedBench : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("factcheck-speed-");
    private string product = "";
    private string blank = "";

    /// <summary>The number of the small article with its claims.</summary>
    public int Article { get; private set; }

    /// <summary>The number of the long one.</summary>
    public int LongArticle { get; private set; }

    /// <summary>Where files of the run may lie.</summary>
    public string Folder => folder.FullName;

    /// <summary>The desk's directory.</summary>
    public string Data => Path.Combine(folder.FullName, "desk");

    /// <summary>Publishes both apps as they are delivered, and loads the demo desk by a first start.</summary>
    public async Task PrepareAsync()
    {
        product = await Sdk.PublishAsync(FindProject(), Path.Combine(folder.FullName, "product"), "factcheck");
        blank = await BlankApp.PublishAsync(Path.Combine(folder.FullName, "blank"));
        await using (await StartProductAsync())
        {
            Article = await SpeedArticle.Small.PutOnDeskAsync(Data);
            LongArticle = await SpeedArticle.Longest.PutOnDeskAsync(Data);
        }
    }

    public Task<RunningApp> StartProductAsync(bool smallHeap = false, IReadOnlyList<string>? allowedHosts = null) => RunningApp.StartAsync(
        product, $"serve --demo --urls http://127.0.0.1:0 --data \"{Data}\"", smallHeap, allowedHosts);

    public Task<RunningApp> StartBlankAsync(bool smallHeap = false) =>
        RunningApp.StartAsync(blank, "--urls http://127.0.0.1:0", smallHeap);

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string FindProject()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var project = Path.Combine(directory.FullName, "src", "FactCheck.Web");
            if (Directory.Exists(project))
                return project;
        }

        throw new InvalidOperationException("The product's source was not found above the benchmarks.");
    }
}
