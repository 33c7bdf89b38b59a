using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Findings;

/// <summary>Takes a finding's correction over into a piece of evidence that rests on it; gives back the evidence's new version.</summary>
/// <param name="Version">The evidence's version that was on screen.</param>
public sealed record FollowFinding(Guid Id, Guid EvidenceId, int Version) : Command<int>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class FollowFindingValidator : AbstractValidator<FollowFinding>
{
    public FollowFindingValidator() => RuleFor(command => command.Version).GreaterThan(0).WithMessage("Say which version you saw.");
}

internal sealed class FollowFindingHandler : ICommandHandler<FollowFinding, int>
{
    public async Task<Outcome<int>> HandleAsync(FollowFinding command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        if (await EvidenceInHand.FindAsync(database, change.Actor, command.EvidenceId, cancellation) is not { } hand
            || await database.FindingUses.FirstOrDefaultAsync(use => use.EvidenceId == command.EvidenceId, cancellation) is not { } use)
            return new Outcome<int>.Gone();
        if (await new ConfidentialSight(database, change.Actor).Seen(database.Findings)
            .FirstOrDefaultAsync(finding => finding.Id == use.FindingId, cancellation) is not { } finding)
            return new Outcome<int>.Gone();
        var details = finding.Put(hand.Piece.Details);
        if (hand.Piece.Version != command.Version && !hand.Piece.Removed)
            return new Outcome<int>.Conflict(hand.Piece.Version, hand.Piece.Differences(details));

        var ruling = hand.Piece.Edit(hand.Claim, hand.Cited, details, change.Actor);
        if (ruling.IsDone)
            use.Follow(finding);
        return change.Conclude(ruling, hand.Piece.Version);
    }
}
