using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Notes;

/// <summary>
/// Writes what the desk knows of how far a publisher is to be relied on; an empty note takes it away. Gives back its new
/// version, 0 where there is none any more.
/// </summary>
/// <param name="Publisher">As a source writes it.</param>
/// <param name="Version">The note's version that was on screen; 0 where there was none.</param>
public sealed record NotePublisher(Guid Id, string Publisher, int Version, string? Text) : Command<int>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.NotePublishers;
}

internal sealed class NotePublisherValidator : AbstractValidator<NotePublisher>
{
    public NotePublisherValidator()
    {
        RuleFor(command => command.Publisher).Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage("Say which publisher.")
            .MaximumLength(Source.NameMaxLength).WithMessage($"A name has at most {Source.NameMaxLength} characters.");
        RuleFor(command => command.Version).GreaterThanOrEqualTo(0).WithMessage("Say which version you saw.");
        RuleFor(command => command.Text).MaximumLength(PublisherNote.MaxLength).WithMessage("A note has at most 4,000 characters.");
    }
}

internal sealed class NotePublisherHandler : ICommandHandler<NotePublisher, int>
{
    public async Task<Outcome<int>> HandleAsync(NotePublisher command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        var name = command.Publisher.Trim();
        // A note of a publisher that only a confidential source has would tell of that source.
        if (!await database.Sources.AnyAsync(
            source => source.Publisher == name && !database.ConfidentialSources.Any(one => one.SourceId == source.Id), cancellation))
            return NoteRefusals.PublisherUnknown;

        var folded = PublisherNote.Fold(name);
        var note = await database.PublisherNotes.FirstOrDefaultAsync(one => one.Folded == folded, cancellation);
        if ((note?.Version ?? 0) != command.Version)
            return new Outcome<int>.Conflict(note?.Version ?? 0, [.. FieldDifferences.Between((nameof(command.Text), note?.Text, command.Text?.Trim()))]);

        var empty = string.IsNullOrWhiteSpace(command.Text);
        if (note is null && empty)
            return 0;
        if (note is null)
            database.PublisherNotes.Add(note = PublisherNote.Of(name, change.Now));
        if (empty)
            database.PublisherNotes.Remove(note);
        else
            note.Write(command.Text!, change.Actor.PersonId, change.Now);
        change.Record(new Fact(FactKinds.PublisherNoted, note.Id));
        return empty ? 0 : note.Version;
    }
}
