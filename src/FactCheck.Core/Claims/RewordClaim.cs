using FactCheck.Core.Articles;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Text.Claims;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Changes how a claim is worded and what is asked of it.</summary>
/// <param name="WordingVersion">The version of the wording the person saw.</param>
/// <param name="Claimants">Outermost first; empty when the article itself speaks.</param>
/// <param name="SaidOn">Partial date.</param>
/// <param name="SaidOnIsLatest">The date is the latest it can have been.</param>
/// <param name="SaidAt">The occasion.</param>
/// <param name="Appearances">URLs.</param>
public sealed record RewordClaim(
    Guid Id,
    Guid ClaimId,
    int WordingVersion,
    string Statement,
    Form Form,
    Kind Kind,
    Check Check,
    IReadOnlyList<ClaimantName> Claimants,
    string? SaidOn,
    bool SaidOnIsLatest,
    string? SaidAt,
    IReadOnlyList<string> Appearances) : Command<ClaimRef>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class RewordClaimValidator : AbstractValidator<RewordClaim>
{
    public RewordClaimValidator()
    {
        this.CheckVersion(command => command.WordingVersion);
        RuleFor(command => command.Statement)
            .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("A claim needs a statement.")
            .MaximumLength(Claim.StatementMaxLength).WithMessage("A statement has at most 1,000 characters.");
        this.CheckClaimants(command => command.Claimants);
        this.CheckAspects(command => command.Form, command => command.Kind, command => command.Check);
        RuleFor(command => command.SaidOn)
            .Must(text => string.IsNullOrWhiteSpace(text) || PartialDate.IsValid(text.Trim())).WithMessage(PartialDate.Sentence);
        RuleFor(command => command.SaidAt)
            .MaximumLength(Claim.NoteMaxLength).WithMessage("An occasion has at most 4,000 characters.");
        this.CheckAppearances(command => command.Appearances);
    }
}

internal sealed class RewordClaimHandler : ICommandHandler<RewordClaim, ClaimRef>
{
    public async Task<Outcome<ClaimRef>> HandleAsync(RewordClaim command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindClaimAsync(command.ClaimId, cancellation) is not { } claim)
            return new Outcome<ClaimRef>.Gone();

        var register = await ClaimantRegister.OpenAsync(change.Database, claim.ArticleId, cancellation);
        var wording = new ClaimWording(
            command.Statement.Trim(), command.Form, command.Kind, command.Check, register.Find(command.Claimants))
        {
            SaidOn = Claim.Filled(command.SaidOn),
            SaidOnIsLatest = command.SaidOnIsLatest && Claim.Filled(command.SaidOn) is not null,
            SaidAt = Claim.Filled(command.SaidAt),
            Appearances = [.. command.Appearances.Select(url => url.Trim())],
        };
        return claim.FindWordingConflict<ClaimRef>(command.WordingVersion, change.Actor, () => claim.Differences(wording))
            ?? change.Conclude(claim.Reword(wording, change.Actor), claim.Ref);
    }
}
