using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Discussion;

/// <summary>Answers in a thread.</summary>
public sealed record ReplyToThread(Guid Id, Guid ThreadId, CommentWording Comment) : Command<ThreadRef>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.Comment;
}

internal sealed class ReplyToThreadValidator : AbstractValidator<ReplyToThread>
{
    public ReplyToThreadValidator() =>
        RuleFor(command => command.Comment).NotNull().SetValidator(new CommentWordingValidator());
}

internal sealed class ReplyToThreadHandler : ICommandHandler<ReplyToThread, ThreadRef>
{
    public async Task<Outcome<ThreadRef>> HandleAsync(ReplyToThread command, Change change, CancellationToken cancellation)
    {
        if (await ThreadInHand.FindAsync(change.Database, change.Actor, command.ThreadId, cancellation) is not var (thread, claim))
            return new Outcome<ThreadRef>.Gone();
        if (await ThreadInHand.RefuseAsync(change.Database, change.Actor, claim.Id, command.Comment, [], cancellation) is { } refusal)
            return refusal;

        var ruling = thread.Reply(claim, command.Comment, change.Actor, change.Now, out var comment);
        if (comment is not null)
            change.Database.Comments.Add(comment);
        return change.Conclude(ruling, () => new ThreadRef(thread.Id, comment!.Id, thread.Version));
    }
}
