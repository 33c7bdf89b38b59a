using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Revisions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Observing;

/// <summary>Has claims checked again whose cited evidence is not what it was, and ends such questions where it is so again. The desk itself asks.</summary>
/// <param name="Turned">Evidence that is not what it was.</param>
/// <param name="AsBefore">Evidence whose quotation stands as it did.</param>
public sealed record NoteSourceTurns(Guid Id, Guid SourceId, IReadOnlyList<FoundTurn> Turned, IReadOnlyList<Guid> AsBefore) : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.Operate;
}

internal sealed class NoteSourceTurnsHandler : ICommandHandler<NoteSourceTurns, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(NoteSourceTurns command, Change change, CancellationToken cancellation)
    {
        var evidence = command.Turned.Select(found => found.EvidenceId).Concat(command.AsBefore).ToList();
        var asked = await change.Database.SourceQuestions.Where(question => evidence.Contains(question.EvidenceId)).ToListAsync(cancellation);
        foreach (var again in asked.Where(question => question.Answer is null && command.AsBefore.Contains(question.EvidenceId)))
            change.Record(again.Settle(CheckAnswer.AsBefore, change.Actor.PersonId, change.Now).Facts);

        var claimIds = command.Turned.Select(found => found.ClaimId).ToList();
        var claims = await change.Database.Claims.AsNoTracking()
            .Where(claim => claimIds.Contains(claim.Id) && (claim.State == ClaimState.Submitted || claim.State == ClaimState.Approved))
            .ToDictionaryAsync(claim => claim.Id, cancellation);
        foreach (var found in command.Turned)
        {
            if (claims.TryGetValue(found.ClaimId, out var claim) && claim.CurrentVerdictId == found.VerdictId)
                Ask(change, claim, found, command.SourceId, [.. asked.Where(question => question.EvidenceId == found.EvidenceId && question.ClaimId == claim.Id)]);
        }

        return Nothing.Value;
    }

    // What an editor answered is not asked once more; what turned otherwise since takes the place of what is open.
    private static void Ask(Change change, Claim claim, FoundTurn found, Guid sourceId, List<SourceQuestion> asked)
    {
        if (asked.Exists(question => question.Stands(found)))
            return;
        foreach (var open in asked.Where(question => question.Answer is null))
            open.Settle(CheckAnswer.Overtaken, change.Actor.PersonId, change.Now);
        var question = SourceQuestion.Of(claim, found, sourceId, change.Now);
        change.Database.SourceQuestions.Add(question);
        change.Record(question.Happened);
    }
}
