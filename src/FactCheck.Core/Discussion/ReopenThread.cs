using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Discussion;

/// <summary>Opens a resolved thread again.</summary>
/// <param name="Version">The thread's version that was on screen: nobody decides past an answer they have not read.</param>
public sealed record ReopenThread(Guid Id, Guid ThreadId, int Version) : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.Comment;
}

internal sealed class ReopenThreadValidator : AbstractValidator<ReopenThread>
{
    public ReopenThreadValidator() =>
        RuleFor(command => command.Version).GreaterThan(0).WithMessage("Say which version you saw.");
}

internal sealed class ReopenThreadHandler : ICommandHandler<ReopenThread, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ReopenThread command, Change change, CancellationToken cancellation)
    {
        if (await ThreadInHand.FindAsync(change.Database, change.Actor, command.ThreadId, cancellation) is not var (thread, claim))
            return new Outcome<Nothing>.Gone();

        var seen = thread.Version;
        var ruling = thread.Reopen(claim);
        return ruling.IsDone && seen != command.Version
            ? new Outcome<Nothing>.Conflict(seen, [])
            : change.Conclude(ruling, Nothing.Value);
    }
}
