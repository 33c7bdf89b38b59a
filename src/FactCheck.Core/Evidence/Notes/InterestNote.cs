namespace FactCheck.Core.Evidence.Notes;

/// <summary>What interest a source has in what it says.</summary>
public sealed class InterestNote
{
    /// <summary>Longest note, in UTF-16 code units.</summary>
    public const int MaxLength = 4000;

    private InterestNote()
    {
    }

    public Guid SourceId { get; private set; }

    public string Text { get; private set; } = "";

    public Guid ById { get; private set; }

    public DateTimeOffset At { get; private set; }

    public int Version { get; private set; }

    internal static InterestNote Of(Guid sourceId) => new() { SourceId = sourceId };

    /// <summary>Both texts; one stands alone where it says the same.</summary>
    internal static string Together(InterestNote one, InterestNote other) => one.Text == other.Text ? one.Text : $"{one.Text}\n{other.Text}";

    internal void Write(string text, Guid by, DateTimeOffset now)
    {
        (Text, ById, At) = (text.Trim(), by, now);
        Version++;
    }
}
