using FactCheck.Core.Gate;
using FluentValidation;

namespace FactCheck.Core.People;

/// <summary>Shuts somebody out at once, also from pages already open; gives back the person's new version.</summary>
/// <param name="Version">The person's version that was on screen.</param>
public sealed record DisablePerson(Guid Id, Guid PersonId, int Version) : Command<int>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.KeepDesk;
}

internal sealed class DisablePersonValidator : AbstractValidator<DisablePerson>
{
    public DisablePersonValidator() => RuleFor(command => command.Version).IsSeenVersion();
}

internal sealed class DisablePersonHandler : ICommandHandler<DisablePerson, int>
{
    public async Task<Outcome<int>> HandleAsync(DisablePerson command, Change change, CancellationToken cancellation)
    {
        var staff = await Staff.LoadAsync(change.Database, cancellation);
        if (staff.Find(command.PersonId) is not { } person)
            return new Outcome<int>.Gone();
        if (person.Version != command.Version)
            return new Outcome<int>.Conflict(person.Version, []);

        var ruling = staff.Disable(person);
        return change.Conclude(ruling, person.Version);
    }
}
