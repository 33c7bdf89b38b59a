using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts;

/// <summary>On a desk of one: the standing reason for approving one's own verdicts in this article.</summary>
/// <param name="Version">The article's version that was on screen.</param>
public sealed record SetSoleApprovalReason(Guid Id, Guid ArticleId, int Version, string Reason) : Command<int>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.DecideClaims;
}

internal sealed class SetSoleApprovalReasonValidator : AbstractValidator<SetSoleApprovalReason>
{
    public SetSoleApprovalReasonValidator()
    {
        RuleFor(command => command.Version).GreaterThan(0).WithMessage("Say which version you saw.");
        RuleFor(command => command.Reason).Must(reason => !string.IsNullOrWhiteSpace(reason))
            .WithMessage("Say why you approve your own work.")
            .MaximumLength(SignOff.CommentMaxLength).WithMessage("A reason has at most 4,000 characters.");
    }
}

internal sealed class SetSoleApprovalReasonHandler : ICommandHandler<SetSoleApprovalReason, int>
{
    public async Task<Outcome<int>> HandleAsync(SetSoleApprovalReason command, Change change, CancellationToken cancellation)
    {
        var articles = change.Database.Articles;
        if (await articles.FirstOrDefaultAsync(article => article.Id == command.ArticleId, cancellation) is not { } article)
            return new Outcome<int>.Gone();
        if (article.Version != command.Version)
        {
            return new Outcome<int>.Conflict(
                article.Version, [new FieldConflict(nameof(command.Reason), article.SoleApprovalReason, command.Reason)]);
        }

        var ruling = article.ApproveAlone(command.Reason, change.Actor);
        return change.Conclude(ruling, article.Version);
    }
}
