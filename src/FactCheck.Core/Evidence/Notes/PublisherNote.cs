namespace FactCheck.Core.Evidence.Notes;

/// <summary>What the desk knows of how far a publisher is to be relied on.</summary>
public sealed class PublisherNote
{
    /// <summary>Longest note, in UTF-16 code units.</summary>
    public const int MaxLength = 4000;

    private PublisherNote()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>As sources write it.</summary>
    public string Publisher { get; private set; } = "";

    /// <summary>By which it is found, however it is written.</summary>
    public string Folded { get; private set; } = "";

    public string Text { get; private set; } = "";

    public Guid ById { get; private set; }

    public DateTimeOffset At { get; private set; }

    public int Version { get; private set; }

    /// <summary>The name by which a publisher's note is found; null for no publisher.</summary>
    public static string? Fold(string? publisher) => string.IsNullOrWhiteSpace(publisher) ? null : publisher.Trim().ToUpperInvariant();

    internal static PublisherNote Of(string publisher, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Publisher = publisher.Trim(),
        Folded = Fold(publisher)!,
    };

    internal void Write(string text, Guid by, DateTimeOffset now)
    {
        (Text, ById, At) = (text.Trim(), by, now);
        Version++;
    }
}
