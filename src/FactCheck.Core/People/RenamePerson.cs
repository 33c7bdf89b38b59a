using FactCheck.Core.Gate;
using FluentValidation;

namespace FactCheck.Core.People;

/// <summary>Corrects somebody's name; gives back the person's new version.</summary>
/// <param name="Version">The person's version that was on screen.</param>
public sealed record RenamePerson(Guid Id, Guid PersonId, int Version, string Name) : Command<int>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.KeepDesk;
}

internal sealed class RenamePersonValidator : AbstractValidator<RenamePerson>
{
    public RenamePersonValidator()
    {
        RuleFor(command => command.Version).IsSeenVersion();
        RuleFor(command => command.Name).IsPersonName();
    }
}
