namespace FactCheck.Core.Evidence.Confidential;

/// <summary>
/// Says that a source is confidential: its evidence is seen by who attached it, the claim's assignees and the editors, and
/// reports say no more than that it is on file.
/// </summary>
public sealed class ConfidentialSource
{
    /// <summary>What everybody else is told of it.</summary>
    public const string OnFile = "confidential source on file";

    private ConfidentialSource()
    {
    }

    public Guid SourceId { get; private set; }

    public Guid ById { get; private set; }

    public DateTimeOffset Since { get; private set; }

    internal static ConfidentialSource Make(Guid sourceId, Guid by, DateTimeOffset now) =>
        new() { SourceId = sourceId, ById = by, Since = now };
}
