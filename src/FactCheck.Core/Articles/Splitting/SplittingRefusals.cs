using FactCheck.Core.Gate;

namespace FactCheck.Core.Articles.Splitting;

/// <summary>Why the splitting of a long text cannot be started or stopped.</summary>
public static class SplittingRefusals
{
    /// <summary>Once is enough.</summary>
    public static readonly Refusal RunsAlready = new("splitting.runsAlready", "This article is being split already.");

    /// <summary>Nothing to stop, and nothing to add to.</summary>
    public static readonly Refusal NotRunning = new("splitting.notRunning", "This article is not being split.");
}
