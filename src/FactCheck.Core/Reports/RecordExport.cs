using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

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

/// <summary>Leaves the fact that somebody took a working copy away, with what was known then of each page it cites.</summary>
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

internal sealed class RecordExportHandler : ICommandHandler<RecordExport, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(RecordExport command, Change change, CancellationToken cancellation)
    {
        if (!await change.Database.Articles.AnyAsync(article => article.Id == command.ArticleId, cancellation))
            return new Outcome<Nothing>.Gone();

        var verdicts = await change.Database.Claims
            .Where(claim => claim.ArticleId == command.ArticleId && claim.State == ClaimState.Approved && claim.CurrentVerdictId != null)
            .Select(claim => claim.CurrentVerdictId!.Value).ToListAsync(cancellation);
        await CitedPages.RecordAsync(change, ObservedFor.Export, command.Id, verdicts, cancellation);
        change.Record(new Fact(FactKinds.ReportExported, command.ArticleId, command.ArticleId));
        return Nothing.Value;
    }
}
