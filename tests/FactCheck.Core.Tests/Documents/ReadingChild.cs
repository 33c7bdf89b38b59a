using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Documents;
using FactCheck.Core.Evidence.Snapshots;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FactCheck.Core.Tests.Documents;

/// <summary>This test program as the process that reads documents: as the product does, and in every way that goes wrong.</summary>
internal static class ReadingChild
{
    public const string Verb = "read-documents";

    private static readonly JsonTypeInfo<string> Words =
        (JsonTypeInfo<string>)new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }.GetTypeInfo(typeof(string));

    public static DocumentTask<string, string> Loops { get; } = Make("loops", (_, _) =>
    {
        while (true)
            Thread.SpinWait(1000);
    });

    public static DocumentTask<string, string> Eats { get; } = Make("eats", (_, _) =>
    {
        var eaten = new List<byte[]>();
        while (true)
            eaten.Add(GC.AllocateUninitializedArray<byte>(1024 * 1024));
    });

    public static DocumentTask<string, string> Overflows { get; } = Make("overflows", (_, _) => Deeper(0).ToString("x", null));

    public static DocumentTask<string, string> Throws { get; } = Make("throws", (_, _) => throw new NotSupportedException("a fault of the reader"));

    public static DocumentTask<string, string> Counts { get; } = Make("counts", (word, bytes) => $"{word} {bytes.Length}");

    public static DocumentTask<string, string> Knows { get; } = Make("knows", (name, _) => Environment.GetEnvironmentVariable(name) ?? "nothing");

    public static DocumentCommand Command { get; } = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) != "dotnet"
        ? new DocumentCommand(path, [Verb])
        : new DocumentCommand(Environment.ProcessPath!, [typeof(ReadingChild).Assembly.Location, Verb]);

    public static int Run() => DocumentChild.Run([.. ArticleTasks.All, .. SourceTasks.All, Loops, Eats, Overflows, Throws, Counts, Knows]);

    /// <summary>Enough time that a busy machine refuses nothing that is sound.</summary>
    public static DocumentReadingOptions Patient() => new() { Command = Command, Within = TimeSpan.FromMinutes(2), AtOnce = 2 };

    public static DocumentReaders Readers(DocumentReadingOptions options, TimeProvider? clock = null) =>
        new(Options.Create(options), clock ?? TimeProvider.System, NullLogger<DocumentReaders>.Instance);

    private static DocumentTask<string, string> Make(string name, Func<string, byte[], string> read) =>
        new(name, Words, Words, read);

    private static long Deeper(long depth) => depth < 0 ? depth : Deeper(depth + 1) + 1;
}
