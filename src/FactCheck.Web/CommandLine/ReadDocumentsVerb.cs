using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Documents;
using FactCheck.Core.Evidence.Snapshots;

namespace FactCheck.Web.CommandLine;

/// <summary>
/// <c>factcheck read-documents</c>: the product as the process that reads documents for it. Only the product starts it, so no
/// help shows it, and it is answered before anything else is built.
/// </summary>
internal static class ReadDocumentsVerb
{
    public const string Name = "read-documents";

    private const string Program = "factcheck";

    /// <summary>How this program is started as that process.</summary>
    public static DocumentCommand Command
    {
        get
        {
            var running = Environment.ProcessPath ?? throw new InvalidOperationException("Nobody knows which program this is.");
            var library = typeof(ReadDocumentsVerb).Assembly.Location;
            return Path.GetFileNameWithoutExtension(running) switch
            {
                Program => new DocumentCommand(running, [Name]),
                "dotnet" => new DocumentCommand(running, [library, Name]),
                // Another program has the product in it: a test.
                _ => new DocumentCommand(Path.Combine(Path.GetDirectoryName(library)!, OperatingSystem.IsWindows() ? $"{Program}.exe" : Program), [Name]),
            };
        }
    }

    public static int Run() => DocumentChild.Run([.. ArticleTasks.All, .. SourceTasks.All]);
}
