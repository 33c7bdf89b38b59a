using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Notes;

/// <summary>A note as it is shown.</summary>
/// <param name="By">Who wrote it.</param>
public sealed record NoteView(string Text, string By, DateTimeOffset At, int Version);

/// <summary>What the desk notes of a source.</summary>
/// <param name="Reliability">Of its publisher; null where nothing is noted.</param>
/// <param name="Interest">What interest it has in what it says; null where nothing is noted.</param>
public sealed record SourceNotes(NoteView? Reliability, NoteView? Interest)
{
    /// <summary>Nothing is noted.</summary>
    public static readonly SourceNotes None = new(null, null);

    /// <summary>Reads them for one source.</summary>
    internal static async Task<SourceNotes> OfAsync(DeskView view, Guid sourceId, string? publisher, CancellationToken cancellation)
    {
        var folded = PublisherNote.Fold(publisher);
        var reliability = folded is null ? null : await view.PublisherNotes.Where(note => note.Folded == folded)
            .Select(note => new NoteView(
                note.Text, view.People.Where(person => person.Id == note.ById).Select(person => person.Name).FirstOrDefault() ?? "", note.At, note.Version))
            .FirstOrDefaultAsync(cancellation);
        var interest = await view.InterestsForAll.Where(note => note.SourceId == sourceId && view.Sources.Any(source => source.Id == note.SourceId))
            .Select(note => new NoteView(
                note.Text, view.People.Where(person => person.Id == note.ById).Select(person => person.Name).FirstOrDefault() ?? "", note.At, note.Version))
            .FirstOrDefaultAsync(cancellation);
        return new SourceNotes(reliability, interest);
    }

    /// <summary>The texts noted of publishers, by the folded name.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> OfPublishersAsync(
        DeskView view, IEnumerable<string?> publishers, CancellationToken cancellation)
    {
        var folded = publishers.Select(PublisherNote.Fold).OfType<string>().Distinct().ToList();
        return folded.Count == 0
            ? new Dictionary<string, string>()
            : await view.PublisherNotes.Where(note => folded.Contains(note.Folded)).ToDictionaryAsync(note => note.Folded, note => note.Text, cancellation);
    }
}
