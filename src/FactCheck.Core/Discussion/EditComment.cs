using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Discussion;

/// <summary>Changes one's own comment while nobody wrote after it; the record keeps what it said before.</summary>
/// <param name="Version">The comment's version that was on screen.</param>
public sealed record EditComment(Guid Id, Guid CommentId, int Version, CommentWording Comment) : Command<ThreadRef>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.Comment;
}

internal sealed class EditCommentValidator : AbstractValidator<EditComment>
{
    public EditCommentValidator()
    {
        RuleFor(command => command.Version).GreaterThan(0).WithMessage("Say which version you saw.");
        RuleFor(command => command.Comment).NotNull().SetValidator(new CommentWordingValidator());
    }
}

internal sealed class EditCommentHandler : ICommandHandler<EditComment, ThreadRef>
{
    public async Task<Outcome<ThreadRef>> HandleAsync(EditComment command, Change change, CancellationToken cancellation)
    {
        var threadId = await change.Database.Comments.Where(comment => comment.Id == command.CommentId)
            .Select(comment => (Guid?)comment.ThreadId).FirstOrDefaultAsync(cancellation);
        if (threadId is not { } known || await ThreadInHand.FindAsync(change.Database, change.Actor, known, cancellation) is not var (thread, claim))
            return new Outcome<ThreadRef>.Gone();

        var comment = thread.Comments.Single(one => one.Id == command.CommentId);
        if (comment.Version != command.Version && thread.RefuseEdit(comment, change.Actor.PersonId) is null)
        {
            return new Outcome<ThreadRef>.Conflict(
                comment.Version, [new FieldConflict(nameof(Comment.Text), comment.Text, command.Comment.Written)]);
        }

        if (await ThreadInHand.RefuseAsync(change.Database, change.Actor, claim.Id, command.Comment, comment.Mentioned, cancellation) is { } refusal)
            return refusal;
        return change.Conclude(
            thread.Edit(claim, comment, command.Comment, change.Actor, change.Now),
            () => new ThreadRef(thread.Id, comment.Id, thread.Version));
    }
}
