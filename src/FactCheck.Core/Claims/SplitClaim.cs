using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Text;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Makes two or more claims of one.</summary>
/// <param name="Version">The claim's version the person saw.</param>
public sealed record SplitClaim(Guid Id, Guid ClaimId, int Version, IReadOnlyList<ClaimPart> Parts)
    : Command<ClaimRefs>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

/// <summary>What one of the new claims holds: a wording, passages, or both.</summary>
/// <param name="Statement">Null for the text of its passages.</param>
/// <param name="Passages">Spans of the article's current text; empty for the passages of the claim that is split.</param>
public sealed record ClaimPart(string? Statement, IReadOnlyList<Span> Passages);

internal sealed class SplitClaimValidator : AbstractValidator<SplitClaim>
{
    public SplitClaimValidator()
    {
        this.CheckVersion(command => command.Version);
        RuleFor(command => command.Parts)
            .Must(parts => parts is { Count: >= 2 and <= 20 }).WithMessage("A claim is split into 2 to 20 others.");
        RuleForEach(command => command.Parts).ChildRules(part =>
        {
            part.RuleFor(one => one.Statement)
                .MaximumLength(Claim.StatementMaxLength).WithMessage("A statement has at most 1,000 characters.");
            part.RuleFor(one => one.Passages).NotNull().WithMessage("Name the passages, or none.");
            part.RuleFor(one => one)
                .Must(one => one.Passages is null or { Count: > 0 } || !string.IsNullOrWhiteSpace(one.Statement))
                .WithMessage("Each of the new claims needs a wording or a passage.");
        });
    }
}
