namespace FactCheck.Core.People;

/// <summary>The desk itself: one row, written on first run.</summary>
public sealed class DeskProfile
{
    /// <summary>The key of the one row.</summary>
    public static readonly Guid TheId = new("00000000-0000-7000-8000-00000000de5c");

    private DeskProfile()
    {
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Set on first run by 'I work alone'; ends for good when a second editor joins.</summary>
    public bool WorksAlone { get; private set; }

    public DateTimeOffset FoundedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Makes the one row.</summary>
    internal static DeskProfile Found(string name, bool worksAlone, DateTimeOffset now) => new()
    {
        Id = TheId,
        Name = name.Trim(),
        WorksAlone = worksAlone,
        FoundedAt = now,
        Version = 1,
    };

    /// <summary>A second editor came: from now on the desk is a team, whatever happens later.</summary>
    internal void BecomeATeam()
    {
        WorksAlone = false;
        Version++;
    }
}
