using FactCheck.Core.Gate;

namespace FactCheck.Core.Articles.Splitting;

/// <summary>Why the splitting of a long text cannot be started or stopped.</summary>
public static class SplittingRefusals
{
    /// <summary>Once is enough.</summary>
    public static readonly Refusal RunsAlready = new("splitting.runsAlready", "This article is being split already.");

    /// <summary>Nothing to stop, and nothing to add to.</summary>
    public static readonly Refusal NotRunning = new("splitting.notRunning", "This article is not being split.");

    /// <summary>Somebody changed the text, or may not add to it any more.</summary>
    public static readonly Refusal NotEnded = new(
        "splitting.notEnded", "The splitting could not go on; what was found so far is there, and splitting again finds the rest.");
}
