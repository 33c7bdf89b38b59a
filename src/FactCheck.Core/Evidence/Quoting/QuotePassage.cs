using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Text;
using FactCheck.Text.Anchoring;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Quoting;

/// <summary>Makes a passage of a snapshot's text the quotation of a piece of evidence; gives back its new version.</summary>
/// <param name="Version">The evidence's version that was on screen.</param>
/// <param name="Passage">A stretch of the snapshot's text; white space at its ends is left out.</param>
public sealed record QuotePassage(Guid Id, Guid EvidenceId, int Version, Guid SnapshotId, Span Passage) : Command<int>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class QuotePassageValidator : AbstractValidator<QuotePassage>
{
    public QuotePassageValidator() =>
        RuleFor(command => command.Version).GreaterThan(0).WithMessage("Say which version you saw.");
}

internal sealed class QuotePassageHandler : ICommandHandler<QuotePassage, int>
{
    public async Task<Outcome<int>> HandleAsync(QuotePassage command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        if (await EvidenceInHand.FindAsync(database, change.Actor, command.EvidenceId, cancellation) is not { } hand)
            return new Outcome<int>.Gone();
        var text = await database.SnapshotTexts.AsNoTracking()
            .Where(text => text.SnapshotId == command.SnapshotId
                && database.Snapshots.Any(snapshot => snapshot.Id == text.SnapshotId && snapshot.SourceId == hand.Piece.SourceId))
            .Select(text => text.Text)
            .FirstOrDefaultAsync(cancellation);
        if (text is null)
            return SnapshotRefusals.NotOfThisSource;
        if (Passages.Check(text, command.Passage) is not (null or PassageFault.SplitsGrapheme) || Trimmed(text, command.Passage) is not { } passage)
            return SnapshotRefusals.NothingSelected;
        if (passage.Length > PieceOfEvidence.NoteMaxLength)
            return SnapshotRefusals.QuotationTooLong;
        var quoted = hand.Piece.Details with { Quotation = passage.Of(text) };
        if (hand.Piece.Version != command.Version && !hand.Piece.Removed)
            return new Outcome<int>.Conflict(hand.Piece.Version, hand.Piece.Differences(quoted));

        var ruling = hand.Piece.Edit(hand.Claim, hand.Cited, quoted, change.Actor);
        if (ruling.IsDone)
            await PointAsync(database, command, PassageSelector.For(text, passage), cancellation);
        return change.Conclude(ruling, hand.Piece.Version);
    }

    private static async Task PointAsync(Storage.DeskContext database, QuotePassage command, PassageSelector passage, CancellationToken cancellation)
    {
        var selector = await database.QuotationSelectors.FirstOrDefaultAsync(one => one.EvidenceId == command.EvidenceId, cancellation);
        if (selector is null)
        {
            selector = QuotationSelector.Of(command.EvidenceId);
            database.QuotationSelectors.Add(selector);
        }

        selector.Point(command.SnapshotId, passage);
    }

    private static Span? Trimmed(string text, Span passage)
    {
        var whole = Passages.SnapOutwards(text, passage);
        var (start, end) = (whole.Start, whole.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return start < end ? new Span(start, end) : null;
    }
}
