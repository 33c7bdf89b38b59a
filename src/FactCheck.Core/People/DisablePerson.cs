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
