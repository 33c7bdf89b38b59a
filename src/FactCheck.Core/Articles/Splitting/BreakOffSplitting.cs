using FactCheck.Core.Gate;
using FactCheck.Core.People;

namespace FactCheck.Core.Articles.Splitting;

/// <summary>Notes that the server could not go on with the splitting of a long text; sent by the server itself.</summary>
public sealed record BreakOffSplitting(Guid Id, Guid ArticleId) : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.Operate;
}

internal sealed class BreakOffSplittingHandler : ICommandHandler<BreakOffSplitting, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(BreakOffSplitting command, Change change, CancellationToken cancellation) =>
        await change.Database.FindSplitRunAsync(command.ArticleId, cancellation) is { } run
            ? change.Conclude(run.BreakOff(), Nothing.Value)
            : SplittingRefusals.NotRunning;
}
