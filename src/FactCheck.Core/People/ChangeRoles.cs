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

internal sealed class ChangeRolesHandler : ICommandHandler<ChangeRoles, int>
{
    public async Task<Outcome<int>> HandleAsync(ChangeRoles command, Change change, CancellationToken cancellation)
    {
        var staff = await Staff.LoadAsync(change.Database, cancellation);
        if (staff.Find(command.PersonId) is not { } person)
            return new Outcome<int>.Gone();
        if (person.Version != command.Version)
            return new Outcome<int>.Conflict(person.Version, [.. FieldDifferences.Between(
                (nameof(person.Roles), person.Roles.ToString(), command.Roles.ToString()))]);

        var ruling = staff.ChangeRoles(person, command.Roles);
        return change.Conclude(ruling, person.Version);
    }
}
