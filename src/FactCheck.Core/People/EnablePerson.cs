using FactCheck.Core.Gate;
using FluentValidation;

namespace FactCheck.Core.People;

/// <summary>Lets somebody who was disabled in again; gives back the person's new version.</summary>
/// <param name="Version">The person's version that was on screen.</param>
public sealed record EnablePerson(Guid Id, Guid PersonId, int Version) : Command<int>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.KeepDesk;
}

internal sealed class EnablePersonValidator : AbstractValidator<EnablePerson>
{
    public EnablePersonValidator() => RuleFor(command => command.Version).IsSeenVersion();
}

internal sealed class EnablePersonHandler : ICommandHandler<EnablePerson, int>
{
    public async Task<Outcome<int>> HandleAsync(EnablePerson command, Change change, CancellationToken cancellation)
    {
        var staff = await Staff.LoadAsync(change.Database, cancellation);
        if (staff.Find(command.PersonId) is not { } person)
            return new Outcome<int>.Gone();
        if (person.Version != command.Version)
            return new Outcome<int>.Conflict(person.Version, []);

        var ruling = staff.Enable(person);
        return change.Conclude(ruling, person.Version);
    }
}
