using FactCheck.Core.Gate;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.People;

/// <summary>Changes one's own name and time zone; gives back one's new version.</summary>
/// <param name="Version">One's version that was on screen.</param>
/// <param name="TimeZone">IANA time zone.</param>
public sealed record ChangeOwnProfile(Guid Id, int Version, string Name, string TimeZone) : Command<int>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.OwnAccount;
}

internal sealed class ChangeOwnProfileValidator : AbstractValidator<ChangeOwnProfile>
{
    public ChangeOwnProfileValidator()
    {
        RuleFor(command => command.Version).IsSeenVersion();
        RuleFor(command => command.Name).IsPersonName();
        RuleFor(command => command.TimeZone).IsTimeZone();
    }
}

internal sealed class ChangeOwnProfileHandler : ICommandHandler<ChangeOwnProfile, int>
{
    public async Task<Outcome<int>> HandleAsync(ChangeOwnProfile command, Change change, CancellationToken cancellation)
    {
        var person = await change.Database.People.FirstAsync(person => person.Id == change.Actor.PersonId, cancellation);
        if (person.Version != command.Version)
        {
            return new Outcome<int>.Conflict(person.Version, [.. FieldDifferences.Between(
                (nameof(person.Name), person.Name, command.Name.Trim()),
                (nameof(person.TimeZone), person.TimeZone, command.TimeZone))]);
        }

        var ruling = person.ChangeProfile(command.Name, command.TimeZone);
        return change.Conclude(ruling, person.Version);
    }
}
