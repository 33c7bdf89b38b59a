using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Articles;

/// <summary>Takes back that a stretch was set aside.</summary>
/// <param name="Version">The stretch's version the person saw.</param>
public sealed record TakeBackStretch(Guid Id, Guid StretchId, int Version) : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class TakeBackStretchValidator : AbstractValidator<TakeBackStretch>
{
    public TakeBackStretchValidator() =>
        RuleFor(command => command.Version).GreaterThan(0).WithMessage("Say which version you saw.");
}
