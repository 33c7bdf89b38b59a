using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts;

/// <summary>
/// Signs several submitted verdicts at once, each of which was on this editor's screen; all or none. Each gets a sign-off
/// of its own. Claims of Risk, those with an open comment and those that do not meet their
/// rating's evidence rule are signed one by one.
/// </summary>
public sealed record ApproveVerdicts(Guid Id, IReadOnlyList<SeenVerdict> Verdicts) : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.DecideClaims;
}

/// <summary>A submitted verdict as it was on an editor's screen.</summary>
/// <param name="ContextChangeId">The change under the claim whose both texts were on screen; null when there was none.</param>
/// <param name="SourceQuestionIds">Questions about its sources that were on screen.</param>
public sealed record SeenVerdict(
    Guid ClaimId, int ClaimVersion, string ContentHash, Guid? ContextChangeId = null, IReadOnlyList<Guid>? SourceQuestionIds = null);

internal sealed class ApproveVerdictsValidator : AbstractValidator<ApproveVerdicts>
{
    public const int Most = 50;

    public ApproveVerdictsValidator()
    {
        RuleFor(command => command.Verdicts).NotEmpty().WithMessage("Choose what to approve.");
        RuleFor(command => command.Verdicts)
            .Must(seen => seen is null || (seen.Count <= Most && seen.DistinctBy(one => one.ClaimId).Count() == seen.Count))
            .WithMessage($"Approve up to {Most} different claims at once.");
        RuleForEach(command => command.Verdicts).ChildRules(seen =>
        {
            seen.RuleFor(one => one.ClaimVersion).GreaterThan(0).WithMessage("Say which version you saw.");
            seen.RuleFor(one => one.ContentHash).Matches("^[0-9a-f]{64}$").NotNull()
                .WithMessage("Say exactly what you saw and sign.");
        });
    }
}

internal sealed class ApproveVerdictsHandler : ICommandHandler<ApproveVerdicts, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ApproveVerdicts command, Change change, CancellationToken cancellation)
    {
        var claims = command.Verdicts.Select(seen => seen.ClaimId).ToList();
        var risky = await change.Database.Claims.AsNoTracking()
            .FirstOrDefaultAsync(claim => claims.Contains(claim.Id) && claim.Risk != Risk.None, cancellation);
        if (risky is not null)
            return VerdictRefusals.RiskOneByOne(risky.Number);

        var discussed = await change.Database.Claims.AsNoTracking()
            .FirstOrDefaultAsync(
                claim => claims.Contains(claim.Id) && change.Database.Threads.Any(thread => thread.ClaimId == claim.Id && thread.ResolvedAt == null),
                cancellation);
        if (discussed is not null)
            return VerdictRefusals.CommentOneByOne(discussed.Number);

        var verdicts = await change.Database.Verdicts.AsNoTracking().Include(verdict => verdict.Rating).Include(verdict => verdict.Cited)
            .Where(verdict => change.Database.Claims.Any(claim => claims.Contains(claim.Id) && claim.CurrentVerdictId == verdict.Id))
            .ToListAsync(cancellation);
        foreach (var verdict in verdicts)
        {
            if (await VerdictRules.FindUnmetAsync(change.Database, verdict.ClaimId, verdict.Rating, [.. verdict.Cited.Select(cited => cited.EvidenceId)], cancellation) is not null)
                return VerdictRefusals.RuleOneByOne(await change.Database.Claims.Where(claim => claim.Id == verdict.ClaimId).Select(claim => claim.Number).FirstAsync(cancellation));
        }

        var signing = new Signing(change);
        foreach (var seen in command.Verdicts)
        {
            var outcome = await signing.ApproveAsync(seen, cancellation);
            if (!outcome.IsDone)
                return outcome;
        }

        return Nothing.Value;
    }
}
