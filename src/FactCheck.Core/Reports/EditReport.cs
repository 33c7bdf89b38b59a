using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

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

internal sealed class EditReportHandler : ICommandHandler<EditReport, int>
{
    public async Task<Outcome<int>> HandleAsync(EditReport command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        if (!await database.Articles.AnyAsync(article => article.Id == command.ArticleId, cancellation))
            return new Outcome<int>.Gone();

        var own = await database.Claims
            .Where(claim => claim.ArticleId == command.ArticleId && claim.Number != null)
            .Select(claim => claim.Id).ToListAsync(cancellation);
        if (command.ClaimOrder.Except(own).Any())
            return ReportRefusals.ClaimOfAnother;

        var report = await database.Reports.FirstOrDefaultAsync(report => report.ArticleId == command.ArticleId, cancellation);
        if ((report?.Version ?? 0) != command.Version)
            return new Outcome<int>.Conflict(report?.Version ?? 0, report?.Differences(command) ?? []);
        if (report is null)
        {
            report = Report.Begin(command.ArticleId);
            database.Reports.Add(report);
        }

        var ruling = report.Edit(command);
        return change.Conclude(ruling, report.Version);
    }
}
