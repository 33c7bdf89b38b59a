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
