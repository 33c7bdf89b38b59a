using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Takes up an approved claim, or one that was set aside, again.</summary>
/// <param name="Version">The claim's version the person saw.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record ReopenClaim(Guid Id, Guid ClaimId, int Version, string Reason) : Command<ClaimRef>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.DecideClaims;
}

internal sealed class ReopenClaimValidator : AbstractValidator<ReopenClaim>
{
    public ReopenClaimValidator()
    {
        this.CheckVersion(command => command.Version);
        RuleFor(command => command.Reason)
            .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Say why it is reopened.")
            .MaximumLength(Claim.NoteMaxLength).WithMessage("A reason has at most 4,000 characters.");
    }
}
