using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Evidence.Findings;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence;

/// <summary>
/// Puts a source to work for one claim or several: one of the library, or a new one with a URL, a file, or both. A new
/// source whose URL or bytes are in the library already is that source, not a second one.
/// </summary>
/// <param name="ClaimIds">1 to 50 claims; each gets a piece of evidence of its own.</param>
/// <param name="SourceId">A source of the library; null for a new one.</param>
/// <param name="NewSource">A new source; null for one of the library.</param>
/// <param name="BlobId">The finished file of a new source, as <see cref="BlobStore"/> gave it.</param>
/// <param name="Capture">A new source's page is captured in the background, and a file that can hold text is read.</param>
public sealed record AttachEvidence(
    Guid Id,
    IReadOnlyList<Guid> ClaimIds,
    Guid? SourceId,
    SourceDetails? NewSource,
    Guid? BlobId,
    EvidenceDetails Evidence,
    bool Capture = true) : Command<EvidenceAttached>(Id), IUndoable
{
    /// <summary>The interview or call a new source is; null for a document.</summary>
    public ConversationDetails? Conversation { get; init; }

    /// <summary>The finding whose words the evidence has; null for words of its own.</summary>
    public SeenFinding? Finding { get; init; }

    /// <summary>The new source is confidential.</summary>
    public bool Confidential { get; init; }

    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

/// <summary>What was attached.</summary>
/// <param name="SourceWasThere">The source was in the library before.</param>
/// <param name="EvidenceIds">In the order of the claims asked for.</param>
public sealed record EvidenceAttached(Guid SourceId, bool SourceWasThere, IReadOnlyList<Guid> EvidenceIds);

internal sealed class AttachEvidenceValidator : AbstractValidator<AttachEvidence>
{
    public const int MostClaims = 50;

    public AttachEvidenceValidator()
    {
        RuleFor(command => command.ClaimIds).NotEmpty().WithMessage("Choose a claim.");
        RuleFor(command => command.ClaimIds)
            .Must(claims => claims is null || (claims.Count <= MostClaims && claims.Distinct().Count() == claims.Count))
            .WithMessage($"Choose up to {MostClaims} different claims.");
        RuleFor(command => command.SourceId).Must((command, source) => source.HasValue != command.NewSource is not null)
            .WithMessage("Choose a source of the library or describe a new one.");
        RuleFor(command => command.BlobId).Null().When(command => command.SourceId.HasValue)
            .WithMessage("A source of the library has its file already.");
        RuleFor(command => command.NewSource!).SetValidator(new SourceDetailsValidator())
            .When(command => command.NewSource is not null);
        RuleFor(command => command.NewSource).Must((command, source) => command.BlobId.HasValue || command.Conversation is not null || !string.IsNullOrWhiteSpace(source!.Url))
            .When(command => command.NewSource is not null)
            .WithMessage("A source is a web address, a file or a conversation.");
        RuleFor(command => command.Conversation!).SetValidator(new ConversationDetailsValidator())
            .When(command => command.Conversation is not null);
        RuleFor(command => command.NewSource!.Url).Must(string.IsNullOrWhiteSpace)
            .When(command => command.NewSource is not null && (command.Confidential || command.Conversation is not null))
            .WithMessage("A confidential source or a conversation has no web address.");
        RuleFor(command => command.NewSource).NotNull().When(command => command.Confidential || command.Conversation is not null)
            .WithMessage("Whether a source of the library is confidential is said on its page.");
        RuleFor(command => command.SourceId).NotNull().When(command => command.Finding is not null)
            .WithMessage("A finding is used with its source.");
        RuleFor(command => command.Evidence).NotNull().SetValidator(new EvidenceDetailsValidator());
    }
}

internal sealed class AttachEvidenceHandler : ICommandHandler<AttachEvidence, EvidenceAttached>
{
    public async Task<Outcome<EvidenceAttached>> HandleAsync(AttachEvidence command, Change change, CancellationToken cancellation)
    {
        var claims = await change.Database.Claims
            .Where(claim => command.ClaimIds.Contains(claim.Id)).ToDictionaryAsync(claim => claim.Id, cancellation);
        if (claims.Count != command.ClaimIds.Count)
            return new Outcome<EvidenceAttached>.Gone();

        var chosen = await new SourceChoice(change).ChooseAsync(command, cancellation);
        if (chosen.Source is not { } source)
            return chosen.Refusal!;

        if (command.Capture)
            await FirstCapture.QueueAsync(change, source, chosen.WasThere, cancellation);
        var finding = await UsedFinding.FindAsync(command, change, cancellation);
        if (finding.Refusal is { } stopped)
            return stopped;
        var pieces = new List<Guid>();
        foreach (var claim in command.ClaimIds.Select(id => claims[id]))
        {
            var ruling = PieceOfEvidence.Attach(claim, source, finding.Details, change.Actor, change.Now, out var piece);
            if (ruling.Refusal is { } refusal)
                return refusal;

            change.Database.Evidence.Add(piece!);
            finding.Note(piece!, change.Database);
            change.Record(ruling.Facts);
            pieces.Add(piece!.Id);
        }

        return new EvidenceAttached(source.Id, chosen.WasThere, pieces);
    }
}
