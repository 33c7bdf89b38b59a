using FactCheck.Core.Gate;
using FactCheck.Core.Verdicts;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.People;

/// <summary>First run: makes the desk, its rating scale and its first person; gives back that person's key.</summary>
/// <param name="Name">The first person's name.</param>
/// <param name="WorksAlone">'I work alone': this person gets every role; else the administrator's alone.</param>
/// <param name="TimeZone">IANA time zone of the first person.</param>
public sealed record FoundDesk(Guid Id, string DeskName, string Name, string Email, bool WorksAlone, string TimeZone = "Etc/UTC")
    : Command<Guid>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.Operate;
}

internal sealed class FoundDeskValidator : AbstractValidator<FoundDesk>
{
    public FoundDeskValidator()
    {
        RuleFor(command => command.DeskName).Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage("Give the desk a name.")
            .MaximumLength(Person.NameMaxLength).WithMessage($"A name has at most {Person.NameMaxLength} characters.");
        RuleFor(command => command.Name).IsPersonName();
        RuleFor(command => command.Email).IsEmail();
        RuleFor(command => command.TimeZone).IsTimeZone();
    }
}

internal sealed class FoundDeskHandler : ICommandHandler<FoundDesk, Guid>
{
    public async Task<Outcome<Guid>> HandleAsync(FoundDesk command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        if (await database.People.AnyAsync(cancellation) || await database.DeskProfiles.AnyAsync(cancellation))
            return PeopleRefusals.FoundedAlready;

        var roles = command.WorksAlone ? Roles.Reviewer | Roles.Editor | Roles.Administrator : Roles.Administrator;
        var person = Person.Join(command.Name, command.Email, roles, command.TimeZone, change.Now);
        database.DeskProfiles.Add(DeskProfile.Found(command.DeskName, command.WorksAlone, change.Now));
        database.RatingScales.Add(TruthScale.Make());
        database.People.Add(person);
        change.Record(new Fact(FactKinds.DeskFounded, DeskProfile.TheId), new Fact(FactKinds.PersonAdded, person.Id));
        return person.Id;
    }
}
