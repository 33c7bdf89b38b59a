using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;

namespace FactCheck.Core.Articles.Splitting;

/// <summary>Has the server split a long text, from its beginning or from where the last splitting stopped.</summary>
public sealed record StartSplitting(Guid Id, Guid ArticleId) : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class StartSplittingHandler : ICommandHandler<StartSplitting, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(StartSplitting command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindArticleAsync(command.ArticleId, cancellation) is not { } article)
            return new Outcome<Nothing>.Gone();

        if (await change.Database.FindSplitRunAsync(article.Id, cancellation) is not { } run)
        {
            run = SplitRun.For(article.Id);
            change.Database.SplitRuns.Add(run);
        }

        return change.Conclude(run.Start(article.CurrentRevisionId, change.Actor.PersonId, change.Now), Nothing.Value);
    }
}
