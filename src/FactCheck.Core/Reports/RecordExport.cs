using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Reports;

/// <summary>Forms a report can be exported in.</summary>
public enum ReportFormat
{
    Html,
    Markdown,
    Csv,
    Json,
    ClaimReview,
}

/// <summary>Leaves the fact that somebody took a working copy away.</summary>
public sealed record RecordExport(Guid Id, Guid ArticleId, ReportFormat Format) : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.ExportWorkingCopy;
}

internal sealed class RecordExportValidator : AbstractValidator<RecordExport>
{
    public RecordExportValidator() =>
        RuleFor(command => command.Format).IsInEnum().WithMessage("There is no such form of report.");
}
