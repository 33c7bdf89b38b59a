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

internal sealed class AddPersonHandler : ICommandHandler<AddPerson, Guid>
{
    public async Task<Outcome<Guid>> HandleAsync(AddPerson command, Change change, CancellationToken cancellation)
    {
        var staff = await Staff.LoadAsync(change.Database, cancellation);
        var person = Person.Join(command.Name, command.Email, command.Roles, command.TimeZone, change.Now);
        var ruling = staff.Add(person);
        if (ruling.IsDone)
            change.Database.People.Add(person);
        return change.Conclude(ruling, person.Id);
    }
}
