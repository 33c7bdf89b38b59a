using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts;

/// <summary>Submits the next version of a claim's verdict for an editor to decide on.</summary>
/// <param name="ClaimVersion">The claim's version that was on screen.</param>
/// <param name="RatingId">Where the check includes substance, never else.</param>
/// <param name="Finding">Where the check includes wording, never else.</param>
/// <param name="Rationale">Markdown.</param>
/// <param name="AsOf">The day whose knowledge the verdict speaks from.</param>
/// <param name="EvidenceIds">What it rests on, in the order of the report.</param>
public sealed record SubmitVerdict(
    Guid Id,
    Guid ClaimId,
    int ClaimVersion,
    Guid? RatingId,
    WordingFinding? Finding,
    string Rationale,
    DateOnly AsOf,
    IReadOnlyList<Guid> EvidenceIds) : Command<VerdictSubmitted>(Id)
{
    /// <summary>Why it is submitted although the desk's rule for the rating is not met; kept only where it is not.</summary>
    public string? RuleReason { get; init; }

    /// <inheritdoc/>
    public override Permission Needs => Permission.CheckClaims;
}

/// <summary>The verdict version that waits for an editor.</summary>
public sealed record VerdictSubmitted(Guid VerdictId, int Number);

internal sealed class SubmitVerdictValidator : AbstractValidator<SubmitVerdict>
{
    public const int MostEvidence = 200;

    public SubmitVerdictValidator()
    {
        RuleFor(command => command.ClaimVersion).GreaterThan(0).WithMessage("Say which version you saw.");
        RuleFor(command => command.Finding).IsInEnum().WithMessage("Choose a finding.");
        RuleFor(command => command.Rationale).NotNull().WithMessage("Write a rationale.")
            .MaximumLength(Verdict.RationaleMaxLength).WithMessage("A rationale has at most 20,000 characters.");
        RuleFor(command => command.RuleReason).MaximumLength(Evidence.Weighing.RuleReason.MaxLength).WithMessage("A reason has at most 4,000 characters.");
        RuleFor(command => command.AsOf).NotEqual(default(DateOnly)).WithMessage("Say as of which day.");
        RuleFor(command => command.EvidenceIds).NotNull()
            .Must(pieces => pieces is null || (pieces.Count <= MostEvidence && pieces.Distinct().Count() == pieces.Count))
            .WithMessage($"Choose up to {MostEvidence} different pieces of evidence.");
    }
}

internal sealed class SubmitVerdictHandler : ICommandHandler<SubmitVerdict, VerdictSubmitted>
{
    public async Task<Outcome<VerdictSubmitted>> HandleAsync(SubmitVerdict command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        var found = await SubmittedVerdict.FindAsync(database, command.ClaimId, cancellation);
        if (found is null)
            return new Outcome<VerdictSubmitted>.Gone();
        if (ClaimLife.Refuse(ClaimAction.Submit, found.Claim, change.Actor) is { } refusal)
            return refusal;
        if (found.Claim.FindConflict<VerdictSubmitted>(
            command.ClaimVersion, ClaimAction.Submit, change.Actor, ClaimState.Submitted) is { } conflict)
            return conflict;

        var rating = await database.Ratings.FirstOrDefaultAsync(rating => rating.Id == command.RatingId, cancellation);
        if (rating is null && command.RatingId is not null)
            return VerdictRefusals.RatingUnknown;
        var scale = rating is null ? null : await database.RatingScales.FirstAsync(scale => scale.Id == rating.ScaleId, cancellation);
        if (await CitablePieces.FindAsync(database, command.ClaimId, command.EvidenceIds, cancellation) is not { } evidence)
            return VerdictRefusals.EvidenceUnknown;

        var earlier = await database.Verdicts.AsNoTracking().Where(verdict => verdict.ClaimId == command.ClaimId).ToListAsync(cancellation);
        var wording = new VerdictWording(rating, scale, command.Finding, command.Rationale, command.AsOf, evidence, earlier);
        var verdict = Verdict.Write(found.Claim, wording, 1 + earlier.Count, change.Actor, change.Now);
        var ruling = found.Claim.Submit(verdict, change.Actor, change.Now);
        var unmet = await VerdictRules.FindUnmetAsync(database, command.ClaimId, rating, command.EvidenceIds, cancellation);
        if (ruling.IsDone && unmet?.Terms.Refuse(unmet.Weight, command.RuleReason) is { } rule)
            return rule;
        if (ruling.IsDone)
        {
            if (unmet is not null)
                database.RuleReasons.Add(Evidence.Weighing.RuleReason.Give(verdict.Id, unmet.RuleId, command.RuleReason!));
            database.Verdicts.Add(verdict);
            await VerdictDrafts.DiscardAsync(database, command.ClaimId, change.Actor.PersonId, cancellation);
        }

        return change.Conclude(ruling, new VerdictSubmitted(verdict.Id, verdict.Number));
    }
}
