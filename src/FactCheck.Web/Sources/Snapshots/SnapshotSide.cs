namespace FactCheck.Web.Sources.Snapshots;

/// <summary>What is shown of a snapshot.</summary>
public enum SnapshotSide
{
    /// <summary>Its text.</summary>
    Words,

    /// <summary>The page as it looked, without script.</summary>
    Copy,

    /// <summary>What is different from the one before.</summary>
    Changes,
}
