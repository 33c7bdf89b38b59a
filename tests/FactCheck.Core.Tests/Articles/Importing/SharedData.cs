namespace FactCheck.Core.Tests.Articles.Importing;

/// <summary>Finds the data that lies beside the repository and is not part of it.</summary>
internal static class SharedData
{
    /// <summary>The path of a folder in the shared material; null when there is none.</summary>
    public static string? Find(string relative)
    {
        if (Environment.GetEnvironmentVariable("FACTCHECK_SHARED") is { Length: > 0 } named)
            return Directory.Exists(Path.Combine(named, relative)) ? Path.Combine(named, relative) : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", relative);
            if (Directory.Exists(path))
                return path;
        }

        return null;
    }
}
