using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Verdicts;

/// <summary>On a desk of one: the standing reason for approving one's own verdicts in this article.</summary>
/// <param name="Version">The article's version that was on screen.</param>
public sealed record SetSoleApprovalReason(Guid Id, Guid ArticleId, int Version, string Reason) : Command<int>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.DecideClaims;
}

internal sealed class SetSoleApprovalReasonValidator : AbstractValidator<SetSoleApprovalReason>
{
    public SetSoleApprovalReasonValidator()
    {
        RuleFor(command => command.Version).GreaterThan(0).WithMessage("Say which version you saw.");
        RuleFor(command => command.Reason).Must(reason => !string.IsNullOrWhiteSpace(reason))
            .WithMessage("Say why you approve your own work.")
            .MaximumLength(SignOff.CommentMaxLength).WithMessage("A reason has at most 4,000 characters.");
    }
}
