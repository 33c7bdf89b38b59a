namespace FactCheck.Core.Storage;

/// <summary>The directory that holds a desk: database, keys, lock, copies, heads of the chain.</summary>
public sealed record DeskDirectory(string Path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Database => System.IO.Path.Combine(Path, "factcheck.db");

    public string Keys => System.IO.Path.Combine(Path, "keys");

    public string Lock => System.IO.Path.Combine(Path, "lock");

    /// <summary>Copies made before each migration.</summary>
    public string Copies => System.IO.Path.Combine(Path, "copies");

    /// <summary>Where the chain ended at each start and stop.</summary>
    public string Heads => System.IO.Path.Combine(Path, "heads.log");

    /// <summary>Makes a directory that only its owner can enter; one that exists keeps its rights.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerOnly);
    }
}
