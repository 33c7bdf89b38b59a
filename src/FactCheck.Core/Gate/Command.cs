using FactCheck.Core.People;

namespace FactCheck.Core.Gate;

/// <summary>What somebody wants done. Sent through <see cref="Desk"/>, the only way to change anything sealed.</summary>
/// <param name="Id">Made by the caller, once per intent: the same id again returns the first outcome.</param>
public abstract record Command<TResult>(Guid Id)
{
    /// <summary>The row of the permissions table that must allow it; checked by the gate.</summary>
    public abstract Permission Needs { get; }
}

/// <summary>Marks a command that whoever did it can take back as a whole.</summary>
public interface IUndoable;

/// <summary>Loads, asks the domain, records. One per command.</summary>
public interface ICommandHandler<in TCommand, TResult>
    where TCommand : Command<TResult>
{
    /// <summary>Runs inside the gate's transaction; a result that is not Done rolls everything back.</summary>
    Task<Outcome<TResult>> HandleAsync(TCommand command, Change change, CancellationToken cancellation);
}
