using FactCheck.Core.Gate;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.People;

/// <summary>What happened to somebody's account.</summary>
public enum AccountEvent
{
    SignedIn,
    SignInFailed,
    LockedOut,
    PasswordChanged,
    PasswordLinkMade,
    SignedOutEverywhere,
}

/// <summary>Who brought it about, which decides who may record it.</summary>
public enum AccountEventBy
{
    /// <summary>The person whose account it is.</summary>
    Themself,

    /// <summary>An administrator, or the command line.</summary>
    DeskKeeper,

    /// <summary>The program, when nobody is signed in.</summary>
    Program,
}

/// <summary>Leaves a fact about an account, without secrets.</summary>
public sealed record RecordAccountFact(Guid Id, Guid PersonId, AccountEvent What, AccountEventBy By) : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => By switch
    {
        AccountEventBy.Program => Permission.Operate,
        AccountEventBy.DeskKeeper => Permission.KeepDesk,
        _ => Permission.OwnAccount,
    };
}

internal sealed class RecordAccountFactValidator : AbstractValidator<RecordAccountFact>
{
    public RecordAccountFactValidator()
    {
        RuleFor(command => command.What).IsInEnum().WithMessage("There is no such account event.");
        RuleFor(command => command.By).IsInEnum().WithMessage("Say who did it.");
    }
}

internal sealed class RecordAccountFactHandler : ICommandHandler<RecordAccountFact, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(RecordAccountFact command, Change change, CancellationToken cancellation)
    {
        if (!await change.Database.People.AnyAsync(person => person.Id == command.PersonId, cancellation))
            return new Outcome<Nothing>.Gone();
        if (command.By == AccountEventBy.Themself && command.PersonId != change.Actor.PersonId)
            return PeopleRefusals.NotYourAccount;

        change.Record(new Fact(KindOf(command.What), command.PersonId));
        return Nothing.Value;
    }

    private static string KindOf(AccountEvent what) => what switch
    {
        AccountEvent.SignedIn => FactKinds.SignedIn,
        AccountEvent.SignInFailed => FactKinds.SignInFailed,
        AccountEvent.LockedOut => FactKinds.LockedOut,
        AccountEvent.PasswordChanged => FactKinds.PasswordChanged,
        AccountEvent.PasswordLinkMade => FactKinds.PasswordLinkMade,
        _ => FactKinds.SignedOutEverywhere,
    };
}
