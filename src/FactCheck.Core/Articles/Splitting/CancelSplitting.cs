using FactCheck.Core.Gate;
using FactCheck.Core.People;

namespace FactCheck.Core.Articles.Splitting;

/// <summary>Stops the splitting of a long text. Article and suggestions stay; no further suggestion is stored.</summary>
public sealed record CancelSplitting(Guid Id, Guid ArticleId) : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class CancelSplittingHandler : ICommandHandler<CancelSplitting, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(CancelSplitting command, Change change, CancellationToken cancellation) =>
        await change.Database.FindSplitRunAsync(command.ArticleId, cancellation) is { } run
            ? change.Conclude(run.Cancel(), Nothing.Value)
            : SplittingRefusals.NotRunning;
}
