namespace FactCheck.Core.Documents;

/// <summary>How documents that nobody here made are read.</summary>
public sealed class DocumentReadingOptions
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>What to start as the process that reads: a program that calls <see cref="DocumentChild.Run"/>. Without one nothing is read.</summary>
    public DocumentCommand? Command { get; set; }

    /// <summary>Reads in this process, where nothing can be ended: for tests of what is read. The product never does.</summary>
    public bool InThisProcess { get; set; }

    /// <summary>How long a document of up to one megabyte may take.</summary>
    public TimeSpan Within { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How much longer for each megabyte beyond the first.</summary>
    public TimeSpan ForEachMegabyte { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Most bytes of objects a process that reads may hold.</summary>
    public long HeapBytes { get; set; } = 400L * 1024 * 1024;

    /// <summary>Most documents that are read at the same time, each in a process of its own.</summary>
    public int AtOnce { get; set; } = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>How long a process is kept that has nothing to read.</summary>
    public TimeSpan IdleFor { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a document of this length may take.</summary>
    public TimeSpan Longest(long bytes) => Within + (ForEachMegabyte * Math.Max(0, (bytes / Megabyte) - 1));
}

/// <summary>A program and what it is told.</summary>
public sealed record DocumentCommand(string Program, IReadOnlyList<string> Arguments);
