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

internal sealed class RenamePersonHandler : ICommandHandler<RenamePerson, int>
{
    public async Task<Outcome<int>> HandleAsync(RenamePerson command, Change change, CancellationToken cancellation)
    {
        var staff = await Staff.LoadAsync(change.Database, cancellation);
        if (staff.Find(command.PersonId) is not { } person)
            return new Outcome<int>.Gone();
        if (person.Version != command.Version)
            return new Outcome<int>.Conflict(person.Version, [.. FieldDifferences.Between(
                (nameof(person.Name), person.Name, command.Name.Trim()))]);

        var ruling = person.Rename(command.Name);
        return change.Conclude(ruling, person.Version);
    }
}
