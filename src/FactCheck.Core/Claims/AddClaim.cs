using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Text;
using FactCheck.Text.Claims;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Adds a claim from selected text.</summary>
/// <param name="RevisionId">The text the passages were chosen in.</param>
/// <param name="Statement">Self-contained wording; null for the text of the passages.</param>
/// <param name="Claimants">Outermost first; empty when the article itself speaks.</param>
public sealed record AddClaim(
    Guid Id,
    Guid ArticleId,
    Guid RevisionId,
    IReadOnlyList<Span> Passages,
    string? Statement,
    IReadOnlyList<ClaimantName> Claimants,
    Form Form = Form.OwnVoice,
    Kind Kind = Kind.Other,
    Check Check = Check.Substance) : Command<ClaimRef>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class AddClaimValidator : AbstractValidator<AddClaim>
{
    public AddClaimValidator()
    {
        this.CheckPassages(command => command.Passages);
        RuleFor(command => command.Statement)
            .MaximumLength(Claim.StatementMaxLength).WithMessage("A statement has at most 1,000 characters.");
        this.CheckClaimants(command => command.Claimants);
    }
}
