using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Findings;

/// <summary>Corrects a finding; gives back its new version. Evidence that rests on it keeps its words until somebody takes the correction over.</summary>
/// <param name="Version">The finding's version that was on screen.</param>
public sealed record CorrectFinding(Guid Id, Guid FindingId, int Version, FindingDetails Finding) : Command<int>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class CorrectFindingValidator : AbstractValidator<CorrectFinding>
{
    public CorrectFindingValidator()
    {
        RuleFor(command => command.Version).GreaterThan(0).WithMessage("Say which version you saw.");
        RuleFor(command => command.Finding).NotNull().WithMessage("Say what was found.");
        When(command => command.Finding is not null, () =>
        {
            RuleFor(command => command.Finding.Words).SetValidator(new FindingWordsValidator());
            RuleFor(command => command.Finding.Quotation).Must(quotation => !string.IsNullOrWhiteSpace(quotation)).WithMessage(FindingRefusals.WithoutQuotation.Sentence)
                .MaximumLength(PieceOfEvidence.NoteMaxLength).WithMessage("A quotation has at most 4,000 characters.");
            RuleFor(command => command.Finding.LocatorKind).IsInEnum().WithMessage("Choose how the place is named.");
            RuleFor(command => command.Finding.Locator).MaximumLength(PieceOfEvidence.LocatorMaxLength).WithMessage("A place has at most 200 characters.");
            RuleFor(command => command.Finding.Locator).Must(locator => !string.IsNullOrWhiteSpace(locator))
                .When(command => command.Finding.LocatorKind != LocatorKind.None).WithMessage("Say which page, paragraph or time.");
        });
    }
}

internal sealed class CorrectFindingHandler : ICommandHandler<CorrectFinding, int>
{
    public async Task<Outcome<int>> HandleAsync(CorrectFinding command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        if (await new ConfidentialSight(database, change.Actor).Seen(database.Findings)
            .FirstOrDefaultAsync(finding => finding.Id == command.FindingId, cancellation) is not { } finding)
            return new Outcome<int>.Gone();
        if (finding.Version != command.Version)
            return new Outcome<int>.Conflict(finding.Version, finding.Differences(command.Finding));
        if (finding.Differences(command.Finding).Count == 0)
            return finding.Version;

        finding.Correct(command.Finding);
        var claims = await database.Claims
            .Where(claim => database.FindingUses.Any(use => use.FindingId == finding.Id
                && database.Evidence.Any(piece => piece.Id == use.EvidenceId && piece.ClaimId == claim.Id && !piece.Removed)))
            .OrderBy(claim => claim.Id)
            .Select(claim => new { claim.Id, claim.ArticleId })
            .ToListAsync(cancellation);
        // Every claim that rests on it is told, so that its history shows it and open pages follow.
        change.Record(claims.Count == 0
            ? [new Fact(FactKinds.FindingCorrected, finding.Id)]
            : claims.Select(claim => new Fact(FactKinds.FindingCorrected, finding.Id, claim.ArticleId, claim.Id)));
        return finding.Version;
    }
}
