using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Reports;

/// <summary>Writes the report's headline and summary and orders its claims; gives back the report's new version.</summary>
/// <param name="Version">The report's version that was on screen; 0 while nothing was written.</param>
/// <param name="ClaimOrder">Keys of claims of this article; those not listed follow in the order of the text.</param>
public sealed record EditReport(
    Guid Id, Guid ArticleId, int Version, string? Headline, string? Summary, IReadOnlyList<Guid> ClaimOrder) : Command<int>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class EditReportValidator : AbstractValidator<EditReport>
{
    public const int MostClaims = 10_000;

    public EditReportValidator()
    {
        RuleFor(command => command.Version).GreaterThanOrEqualTo(0).WithMessage("Say which version you saw.");
        RuleFor(command => command.Headline).MaximumLength(Report.HeadlineMaxLength)
            .WithMessage($"A headline has at most {Report.HeadlineMaxLength} characters.");
        RuleFor(command => command.Summary).MaximumLength(Report.SummaryMaxLength)
            .WithMessage("A summary has at most 4,000 characters.");
        RuleFor(command => command.ClaimOrder).NotNull()
            .Must(order => order is null || (order.Count <= MostClaims && order.Distinct().Count() == order.Count))
            .WithMessage("Each claim stands in the order once.");
    }
}
