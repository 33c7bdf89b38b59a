using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Sets a claim's risk and due date.</summary>
/// <param name="PlanningVersion">The version of the planning the person saw.</param>
public sealed record PlanClaim(Guid Id, Guid ClaimId, int PlanningVersion, Risk Risk, DateTimeOffset? Due) : Command<ClaimRef>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PlanWork;
}

internal sealed class PlanClaimValidator : AbstractValidator<PlanClaim>
{
    public PlanClaimValidator()
    {
        this.CheckVersion(command => command.PlanningVersion);
        RuleFor(command => command.Risk).IsInEnum().WithMessage("A risk is None, Harm or Legal.");
    }
}

internal sealed class PlanClaimHandler : ICommandHandler<PlanClaim, ClaimRef>
{
    public async Task<Outcome<ClaimRef>> HandleAsync(PlanClaim command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindClaimAsync(command.ClaimId, cancellation) is not { } claim)
            return new Outcome<ClaimRef>.Gone();
        if (FindConflict(claim, command, change) is { } conflict)
            return conflict;

        return change.Conclude(claim.Plan(command.Risk, Milliseconds(command.Due), change.Actor), claim.Ref);
    }

    private static Outcome<ClaimRef>? FindConflict(Claim claim, PlanClaim command, Change change)
    {
        if (claim.PlanningVersion == command.PlanningVersion || ClaimLife.Refuse(ClaimAction.Plan, claim, change.Actor) is not null)
            return null;

        FieldConflict[] fields =
        [
            new(nameof(Claim.Risk), claim.Risk.ToString(), command.Risk.ToString()),
            new(nameof(Claim.Due), ClaimConflicts.Written(claim.Due), ClaimConflicts.Written(command.Due)),
        ];
        return new Outcome<ClaimRef>.Conflict(claim.PlanningVersion, [.. fields.Where(field => field.Theirs != field.Yours)]);
    }

    /// <summary>As exact as it is stored, so that the same time again changes nothing.</summary>
    private static DateTimeOffset? Milliseconds(DateTimeOffset? time) =>
        time is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(due.ToUnixTimeMilliseconds()) : null;
}
