using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>A claimant as somebody names it; the article lists each once.</summary>
public sealed record ClaimantName(string Name, string? Title = null, string? Affiliation = null)
{
    /// <summary>Every other form the article uses; filled by the splitter.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];
}

internal sealed class ClaimantNameValidator : AbstractValidator<ClaimantName>
{
    public ClaimantNameValidator()
    {
        RuleFor(claimant => claimant.Name)
            .Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage("A claimant needs a name.")
            .MaximumLength(Claimant.NameMaxLength).WithMessage("A claimant's name has at most 200 characters.");
        RuleFor(claimant => claimant.Title)
            .MaximumLength(Claimant.NameMaxLength).WithMessage("A title has at most 200 characters.");
        RuleFor(claimant => claimant.Affiliation)
            .MaximumLength(Claimant.NameMaxLength).WithMessage("An affiliation has at most 200 characters.");
    }
}
