namespace FactCheck.Core.Storage;

/// <summary>The directory that holds a desk: database, keys, lock.</summary>
public sealed record DeskDirectory(string Path)
{
    public string Database => System.IO.Path.Combine(Path, "factcheck.db");

    public string Keys => System.IO.Path.Combine(Path, "keys");

    public string Lock => System.IO.Path.Combine(Path, "lock");
}
