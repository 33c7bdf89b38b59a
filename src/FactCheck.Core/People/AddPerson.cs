using FactCheck.Core.Gate;
using FluentValidation;

namespace FactCheck.Core.People;

/// <summary>Adds somebody to the desk; gives back the person's key. A second editor ends 'works alone' for good.</summary>
public sealed record AddPerson(Guid Id, string Name, string Email, Roles Roles, string TimeZone = "Etc/UTC") : Command<Guid>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.KeepDesk;
}

internal sealed class AddPersonValidator : AbstractValidator<AddPerson>
{
    public AddPersonValidator()
    {
        RuleFor(command => command.Name).IsPersonName();
        RuleFor(command => command.Email).IsEmail();
        RuleFor(command => command.Roles).AreRoles();
        RuleFor(command => command.TimeZone).IsTimeZone();
    }
}
