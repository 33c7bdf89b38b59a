using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Observing;

/// <summary>Why a claim is to be checked again: a source its verdict cites is not what it was.</summary>
/// <param name="Before">The sentence with the quotation as it was captured.</param>
/// <param name="After">The sentence as it reads now; null when it is gone.</param>
public sealed record SourceQuestionView(
    Guid Id, Guid EvidenceId, Guid SourceId, string Source, SourceTurn Turn, string? Before, string? After, int? Status, DateTimeOffset At);

/// <summary>Reads such questions.</summary>
internal static class SourceQuestionViews
{
    /// <summary>Those no editor has answered.</summary>
    public static IQueryable<SourceQuestion> OpenSourceQuestions(this DeskView view) => view.SourceQuestions.Where(question => question.Answer == null);

    /// <summary>A claim's open ones.</summary>
    public static async Task<IReadOnlyList<SourceQuestionView>> FindAsync(DeskView view, Guid claimId, CancellationToken cancellation) => await (
        from question in view.OpenSourceQuestions()
        join source in view.Sources on question.SourceId equals source.Id
        where question.ClaimId == claimId
        orderby question.At, question.Id
        select new SourceQuestionView(
            question.Id, question.EvidenceId, question.SourceId, source.Title, question.Turn, question.Before, question.After, question.Status, question.At))
        .ToListAsync(cancellation);
}
