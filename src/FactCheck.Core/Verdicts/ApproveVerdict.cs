using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Verdicts;

/// <summary>Signs one submitted verdict, exactly as the editor saw it.</summary>
/// <param name="ClaimVersion">The claim's version that was on screen.</param>
/// <param name="ContentHash">Hash of what was on screen, lower-case hex.</param>
/// <param name="ContextChangeId">The change under the claim whose both texts were on screen; null when there was none.</param>
/// <param name="SourceQuestionIds">Questions about its sources that were on screen.</param>
public sealed record ApproveVerdict(
    Guid Id, Guid ClaimId, int ClaimVersion, string ContentHash, Guid? ContextChangeId = null, IReadOnlyList<Guid>? SourceQuestionIds = null)
    : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.DecideClaims;
}

internal sealed class ApproveVerdictValidator : AbstractValidator<ApproveVerdict>
{
    public ApproveVerdictValidator()
    {
        RuleFor(command => command.ClaimVersion).GreaterThan(0).WithMessage("Say which version you saw.");
        RuleFor(command => command.ContentHash).Matches("^[0-9a-f]{64}$").NotNull()
            .WithMessage("Say exactly what you saw and sign.");
    }
}

internal sealed class ApproveVerdictHandler : ICommandHandler<ApproveVerdict, Nothing>
{
    public Task<Outcome<Nothing>> HandleAsync(ApproveVerdict command, Change change, CancellationToken cancellation) =>
        new Signing(change).ApproveAsync(
            new SeenVerdict(command.ClaimId, command.ClaimVersion, command.ContentHash, command.ContextChangeId, command.SourceQuestionIds), cancellation);
}
