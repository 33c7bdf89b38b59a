using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Text;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Discussion;

/// <summary>Starts a thread on a claim.</summary>
/// <param name="Passage">What an editor points at; null for the claim as a whole.</param>
public sealed record StartThread(Guid Id, Guid ClaimId, CommentWording Comment, PointedAt? Passage = null) : Command<ThreadRef>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.Comment;
}

/// <summary>A place in the article's current text.</summary>
public sealed record PointedAt(Guid RevisionId, Span Span);

/// <summary>A thread as a command left it.</summary>
/// <param name="CommentId">The comment that was written, or the first one.</param>
public sealed record ThreadRef(Guid Id, Guid CommentId, int Version);

internal sealed class StartThreadValidator : AbstractValidator<StartThread>
{
    public StartThreadValidator() =>
        RuleFor(command => command.Comment).NotNull().SetValidator(new CommentWordingValidator());
}

internal sealed class StartThreadHandler : ICommandHandler<StartThread, ThreadRef>
{
    public async Task<Outcome<ThreadRef>> HandleAsync(StartThread command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        if (await database.Claims.FirstOrDefaultAsync(one => one.Id == command.ClaimId, cancellation) is not { } claim)
            return new Outcome<ThreadRef>.Gone();
        if (await ThreadInHand.RefuseAsync(database, change.Actor, claim.Id, command.Comment, [], cancellation) is { } refusal)
            return refusal;

        ChosenPassage? passage = null;
        if (command.Passage is { } pointed)
        {
            var article = (await database.FindArticleAsync(claim.ArticleId, cancellation))!;
            if (pointed.RevisionId != article.CurrentRevisionId)
                return ArticleRefusals.OtherRevision;
            var (chosen, fault) = ChosenPassage.Read(await database.CurrentRevisionAsync(article, cancellation), [pointed.Span]);
            if (fault is not null)
                return fault;
            passage = chosen[0];
        }

        var ruling = DiscussionThread.StartOn(claim, command.Comment, passage, change.Actor, change.Now, out var thread);
        if (thread is not null)
            database.Threads.Add(thread);
        return change.Conclude(ruling, () => new ThreadRef(thread!.Id, thread.Comments[0].Id, thread.Version));
    }
}
