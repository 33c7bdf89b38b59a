[assembly: AssemblyFixture(typeof(FactCheck.Journeys.DemoData))]

namespace FactCheck.Journeys;

/// <summary>
/// The data of the demo desk, loaded once for all journeys. Loading it takes longer than most journeys do,
/// so each gets a copy.
/// </summary>
public sealed class DemoData : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("factcheck-demo-");

    public async ValueTask InitializeAsync() => await DeskServer.MakeDemoAsync(folder.FullName);

    /// <summary>Copies the data into a folder.</summary>
    public void CopyTo(string target)
    {
        foreach (var inner in folder.EnumerateDirectories("*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Moved(inner, target));
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
            file.CopyTo(Moved(file, target));
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private string Moved(FileSystemInfo entry, string target) =>
        Path.Combine(target, Path.GetRelativePath(folder.FullName, entry.FullName));
}
