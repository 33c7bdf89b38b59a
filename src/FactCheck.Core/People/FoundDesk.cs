using FactCheck.Core.Gate;
using FluentValidation;

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
