using FactCheck.Core.Storage;

namespace FactCheck.Web.CommandLine;

/// <summary>A small file that says a data directory holds the demo, and whether it was loaded to the end.</summary>
internal sealed class DemoMark(DeskDirectory directory)
{
    private const string Loading = "loading";
    private const string Loaded = "loaded";

    private string MarkPath => Path.Combine(directory.Path, "demo");

    /// <summary>Whether the desk in there is the demo.</summary>
    public bool IsThere => File.Exists(MarkPath);

    /// <summary>Throws away a demo whose loading was cut short; it is loaded anew. Nothing happens while a server runs on it.</summary>
    public void ClearUnfinished()
    {
        if (!IsThere || File.ReadAllText(MarkPath) != Loading)
            return;

        using var held = OpeningLock.TryTake(directory);
        if (held is null)
            return;

        foreach (var file in (string[])[directory.Database, directory.Database + "-wal", directory.Database + "-shm", directory.Heads])
            File.Delete(file);
    }

    public Task BeginAsync(CancellationToken cancellation) => File.WriteAllTextAsync(MarkPath, Loading, cancellation);

    public Task FinishAsync(CancellationToken cancellation) => File.WriteAllTextAsync(MarkPath, Loaded, cancellation);
}
