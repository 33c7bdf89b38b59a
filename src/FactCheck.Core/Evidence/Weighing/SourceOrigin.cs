namespace FactCheck.Core.Evidence.Weighing;

/// <summary>Somebody says that this source is one origin with every other that has the same one.</summary>
public sealed class SourceOrigin
{
    private SourceOrigin()
    {
    }

    public Guid SourceId { get; private set; }

    public Guid OriginId { get; private set; }

    public Guid ById { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal static SourceOrigin Say(Guid sourceId, Guid originId, Guid by, DateTimeOffset now) =>
        new() { SourceId = sourceId, OriginId = originId, ById = by, At = now };

    internal void Move(Guid originId) => OriginId = originId;
}
