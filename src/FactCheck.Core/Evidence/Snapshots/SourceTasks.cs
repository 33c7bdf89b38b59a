using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Documents;
using FactCheck.Core.Evidence.Capturing;

namespace FactCheck.Core.Evidence.Snapshots;

/// <summary>What is asked of captured bytes beside them.</summary>
/// <param name="MediaType">By content.</param>
/// <param name="Answer">How the site described them; null for a file.</param>
internal sealed record SnapshotQuestion(string MediaType, PageQuestion? Answer);

/// <summary>What was read of captured bytes.</summary>
/// <param name="Particulars">Null for a file.</param>
internal sealed record SnapshotAnswer(ReadableSnapshot Readable, SourceParticulars? Particulars);

/// <summary>Reading of sources, for a process that can be ended.</summary>
public static class SourceTasks
{
    // It goes through a pipe, into no page: letters need not be written as numbers.
    private static readonly SourceJson Json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DocumentTask> All => [Snapshot, Particulars];

    internal static DocumentTask<SnapshotQuestion, SnapshotAnswer> Snapshot { get; } = new(
        "source.snapshot", Json.SnapshotQuestion, Json.SnapshotAnswer, (question, bytes) => new SnapshotAnswer(
            ReadableSnapshot.Read(bytes, question.MediaType, question.Answer?.Charset),
            question.Answer is { } answer ? Read(answer, bytes) : null));

    internal static DocumentTask<PageQuestion, SourceParticulars> Particulars { get; } = new(
        "source.particulars", Json.PageQuestion, Json.SourceParticulars, Read);

    private static SourceParticulars Read(PageQuestion page, byte[] bytes) =>
        SourceParticulars.Read(bytes, page.MediaType, page.Charset, page.Url);
}

[JsonSerializable(typeof(SnapshotQuestion))]
[JsonSerializable(typeof(SnapshotAnswer))]
[JsonSerializable(typeof(PageQuestion))]
[JsonSerializable(typeof(SourceParticulars))]
internal sealed partial class SourceJson : JsonSerializerContext;
