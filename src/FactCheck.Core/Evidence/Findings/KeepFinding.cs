using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Findings;

/// <summary>Keeps a piece of evidence with its quotation as a finding; gives back the finding's key.</summary>
/// <param name="Words">What was found, in one sentence.</param>
public sealed record KeepFinding(Guid Id, Guid EvidenceId, string Words) : Command<Guid>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class KeepFindingValidator : AbstractValidator<KeepFinding>
{
    public KeepFindingValidator() => RuleFor(command => command.Words).SetValidator(new FindingWordsValidator());
}

internal sealed class FindingWordsValidator : AbstractValidator<string>
{
    public FindingWordsValidator() => RuleFor(words => words)
        .Must(words => !string.IsNullOrWhiteSpace(words)).WithMessage("Say in one sentence what was found.").OverridePropertyName(nameof(KeepFinding.Words))
        .MaximumLength(DeskFinding.WordsMaxLength).WithMessage("What was found has at most 1,000 characters.").OverridePropertyName(nameof(KeepFinding.Words));
}

internal sealed class KeepFindingHandler : ICommandHandler<KeepFinding, Guid>
{
    public async Task<Outcome<Guid>> HandleAsync(KeepFinding command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        if (await EvidenceInHand.FindAsync(database, change.Actor, command.EvidenceId, cancellation) is not { Piece: var piece, Claim: var claim })
            return new Outcome<Guid>.Gone();
        if (piece.Removed)
            return EvidenceRefusals.Removed;
        if (piece.Quotation is null)
            return FindingRefusals.WithoutQuotation;
        if (await database.ConfidentialSources.AnyAsync(one => one.SourceId == piece.SourceId, cancellation))
            return FindingRefusals.OfConfidential;
        if (await database.FindingUses.AnyAsync(use => use.EvidenceId == piece.Id, cancellation))
            return FindingRefusals.KeptAlready;

        var finding = DeskFinding.Keep(piece, command.Words, change.Actor.PersonId, change.Now);
        database.Findings.Add(finding);
        database.FindingUses.Add(FindingUse.Of(piece.Id, finding));
        change.Record(new Fact(FactKinds.FindingKept, finding.Id, claim.ArticleId, claim.Id));
        return finding.Id;
    }
}
