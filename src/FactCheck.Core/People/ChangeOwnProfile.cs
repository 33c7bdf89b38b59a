using FactCheck.Core.Gate;
using FluentValidation;

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
