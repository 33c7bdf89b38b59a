using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Notes;

/// <summary>
/// Writes what interest a source has in what it says; an empty note takes it away. Gives back its new version, 0 where there is
/// none any more.
/// </summary>
/// <param name="Version">The note's version that was on screen; 0 where there was none.</param>
public sealed record NoteInterest(Guid Id, Guid SourceId, int Version, string? Text) : Command<int>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class NoteInterestValidator : AbstractValidator<NoteInterest>
{
    public NoteInterestValidator()
    {
        RuleFor(command => command.Version).GreaterThanOrEqualTo(0).WithMessage("Say which version you saw.");
        RuleFor(command => command.Text).MaximumLength(InterestNote.MaxLength).WithMessage("A note has at most 4,000 characters.");
    }
}

internal sealed class NoteInterestHandler : ICommandHandler<NoteInterest, int>
{
    public async Task<Outcome<int>> HandleAsync(NoteInterest command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        var seen = new ConfidentialSight(database, change.Actor).Seen(database.Sources);
        if (!await seen.AnyAsync(source => source.Id == command.SourceId, cancellation))
            return new Outcome<int>.Gone();

        var note = await database.InterestNotes.FirstOrDefaultAsync(one => one.SourceId == command.SourceId, cancellation);
        if ((note?.Version ?? 0) != command.Version)
            return new Outcome<int>.Conflict(note?.Version ?? 0, [.. FieldDifferences.Between((nameof(command.Text), note?.Text, command.Text?.Trim()))]);

        var empty = string.IsNullOrWhiteSpace(command.Text);
        if (note is null && empty)
            return 0;
        if (note is null)
            database.InterestNotes.Add(note = InterestNote.Of(command.SourceId));
        if (empty)
            database.InterestNotes.Remove(note);
        else
            note.Write(command.Text!, change.Actor.PersonId, change.Now);
        change.Record(await WeighedFacts.OfAsync(database, FactKinds.InterestNoted, [command.SourceId], cancellation));
        return empty ? 0 : note.Version;
    }
}
