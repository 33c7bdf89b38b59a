using FactCheck.Core.People;

namespace FactCheck.Core.Discussion;

/// <summary>What somebody wrote in a thread.</summary>
public sealed class Comment
{
    /// <summary>Longest text, in UTF-16 code units; a mention counts as one.</summary>
    public const int TextMaxLength = 4000;

    private Comment()
    {
    }

    public Guid Id { get; private set; }

    public Guid ThreadId { get; private set; }

    /// <summary>Place in the thread, from 0.</summary>
    public int Ordinal { get; private set; }

    public Guid AuthorId { get; private set; }

    /// <summary>Markdown; where somebody is mentioned stands <see cref="CommentWording.Mention"/>.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who is mentioned, in the order of the text: people, not names, so that a new name shows.</summary>
    public List<Guid> Mentioned { get; private set; } = [];

    /// <summary>The piece of evidence it speaks of.</summary>
    public Guid? EvidenceId { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>When its author last changed it; the record keeps what it said before.</summary>
    public DateTimeOffset? EditedAt { get; private set; }

    public int Version { get; private set; }

    internal static Comment Write(Guid threadId, int ordinal, CommentWording wording, Standing author, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ThreadId = threadId,
        Ordinal = ordinal,
        AuthorId = author.PersonId,
        Text = wording.Written,
        Mentioned = [.. wording.Mentioned],
        EvidenceId = wording.EvidenceId,
        WrittenAt = now,
        Version = 1,
    };

    internal void Rewrite(CommentWording wording, DateTimeOffset now)
    {
        Text = wording.Written;
        Mentioned = [.. wording.Mentioned];
        EvidenceId = wording.EvidenceId;
        EditedAt = now;
        Version++;
    }

    internal bool Says(CommentWording wording) =>
        Text == wording.Written && EvidenceId == wording.EvidenceId && Mentioned.SequenceEqual(wording.Mentioned);

    internal Comment CopyFor(Guid threadId, IReadOnlyDictionary<Guid, Guid> evidence) => new()
    {
        Id = Guid.CreateVersion7(),
        ThreadId = threadId,
        Ordinal = Ordinal,
        AuthorId = AuthorId,
        Text = Text,
        Mentioned = [.. Mentioned],
        EvidenceId = EvidenceId is { } piece && evidence.TryGetValue(piece, out var copy) ? copy : null,
        WrittenAt = WrittenAt,
        EditedAt = EditedAt,
        Version = 1,
    };
}
