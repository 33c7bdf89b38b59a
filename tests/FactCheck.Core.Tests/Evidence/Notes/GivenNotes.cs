using FactCheck.Core.Evidence.Notes;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Evidence.Notes;

/// <summary>Notes the desk keeps of sources.</summary>
public static class GivenNotes
{
    /// <summary>On a desk with a library: a publisher's reliability and a source's interest are noted.</summary>
    public static async Task NotedAsync(TestDesk desk)
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = desk.OpenDatabase();
        var editor = await database.People.Where(person => (person.Roles & Roles.Editor) != 0 && !person.Disabled).Select(person => person.Id).FirstAsync(token);
        var source = await database.Sources
            .Where(source => source.Publisher != null && !database.ConfidentialSources.Any(one => one.SourceId == source.Id)
                && !database.MergedSources.Any(merged => merged.SourceId == source.Id))
            .OrderBy(source => source.Id).FirstAsync(token);
        await desk.DoneAsync(new NotePublisher(Guid.CreateVersion7(), source.Publisher!, 0, "Corrects itself within the day."), editor);
        await desk.DoneAsync(new NoteInterest(Guid.CreateVersion7(), source.Id, 0, "Owned by a party to the matter."), source.AddedById);
    }
}
