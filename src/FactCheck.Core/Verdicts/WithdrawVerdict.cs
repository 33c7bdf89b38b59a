using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts;

/// <summary>Takes one's own submitted verdict back before anybody signed it; what it said is a draft again.</summary>
/// <param name="ClaimVersion">The claim's version that was on screen.</param>
public sealed record WithdrawVerdict(Guid Id, Guid ClaimId, int ClaimVersion) : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.CheckClaims;
}

internal sealed class WithdrawVerdictValidator : AbstractValidator<WithdrawVerdict>
{
    public WithdrawVerdictValidator() =>
        RuleFor(command => command.ClaimVersion).GreaterThan(0).WithMessage("Say which version you saw.");
}

internal sealed class WithdrawVerdictHandler : ICommandHandler<WithdrawVerdict, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(WithdrawVerdict command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        var found = await SubmittedVerdict.FindAsync(database, command.ClaimId, cancellation);
        if (found is null)
            return new Outcome<Nothing>.Gone();
        if (ClaimLife.Refuse(ClaimAction.Withdraw, found.Claim, change.Actor) is { } refusal)
            return refusal;
        if (found.Claim.FindConflict<Nothing>(
            command.ClaimVersion, ClaimAction.Withdraw, change.Actor, ClaimState.InProgress) is { } conflict)
            return conflict;

        var verdict = found.Verdict!;
        var signed = await database.SignOffs.AnyAsync(signOff => signOff.VerdictId == verdict.Id, cancellation);
        var ruling = found.Claim.Withdraw(verdict, signed, change.Actor, change.Now);
        if (ruling.IsDone)
            await VerdictDrafts.TakeUpAsync(database, verdict, change.Now, cancellation);
        return change.Conclude(ruling, Nothing.Value);
    }
}
