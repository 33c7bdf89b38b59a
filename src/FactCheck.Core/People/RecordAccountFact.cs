using FactCheck.Core.Gate;
using FluentValidation;

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
