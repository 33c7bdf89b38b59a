using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Text;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Says anew where in the article's current text a claim stands.</summary>
/// <param name="WordingVersion">The version of the wording the person saw.</param>
/// <param name="RevisionId">The text the passages were chosen in.</param>
/// <param name="Passages">All of them, those that stay included.</param>
public sealed record ChangePassages(
    Guid Id, Guid ClaimId, int WordingVersion, Guid RevisionId, IReadOnlyList<Span> Passages) : Command<ClaimRef>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class ChangePassagesValidator : AbstractValidator<ChangePassages>
{
    public ChangePassagesValidator()
    {
        this.CheckVersion(command => command.WordingVersion);
        this.CheckPassages(command => command.Passages);
    }
}
