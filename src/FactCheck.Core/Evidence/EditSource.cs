using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Evidence;

/// <summary>
/// Corrects what the library says of a source; gives back its new version. Verdicts already submitted keep the citation
/// as it stood.
/// </summary>
/// <param name="Version">The source's version that was on screen.</param>
public sealed record EditSource(Guid Id, Guid SourceId, int Version, SourceDetails Source) : Command<int>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class EditSourceValidator : AbstractValidator<EditSource>
{
    public EditSourceValidator()
    {
        RuleFor(command => command.Version).GreaterThan(0).WithMessage("Say which version you saw.");
        RuleFor(command => command.Source).NotNull().SetValidator(new SourceDetailsValidator());
    }
}
