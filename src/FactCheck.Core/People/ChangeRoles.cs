using FactCheck.Core.Gate;
using FluentValidation;

namespace FactCheck.Core.People;

/// <summary>Gives somebody other roles; gives back the person's new version. A second editor ends 'works alone' for good.</summary>
/// <param name="Version">The person's version that was on screen.</param>
public sealed record ChangeRoles(Guid Id, Guid PersonId, int Version, Roles Roles) : Command<int>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.KeepDesk;
}

internal sealed class ChangeRolesValidator : AbstractValidator<ChangeRoles>
{
    public ChangeRolesValidator()
    {
        RuleFor(command => command.Version).IsSeenVersion();
        RuleFor(command => command.Roles).AreRoles();
    }
}
