using System.Collections.Concurrent;
using FactCheck.Core.Evidence.Bibliography;

namespace FactCheck.Web.Sources.Bibliography;

/// <summary>Holds what people have read of a file of references and not yet brought in: the last file of each, for two hours.</summary>
public sealed class BibliographyTray(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<Guid, Held> held = new();

    /// <summary>Puts a file's entries in and gives their key.</summary>
    public Guid Put(Guid personId, IReadOnlyList<BibliographyItem> items)
    {
        foreach (var (person, old) in held)
            if (clock.GetUtcNow() - old.At > Kept)
                held.TryRemove(person, out _);
        var id = Guid.CreateVersion7();
        held[personId] = new Held(id, clock.GetUtcNow(), items);
        return id;
    }

    /// <summary>What this person put in under the key; null when it is no longer there.</summary>
    public IReadOnlyList<BibliographyItem>? Find(Guid personId, Guid id) =>
        held.TryGetValue(personId, out var file) && file.Id == id ? file.Items : null;

    private sealed record Held(Guid Id, DateTimeOffset At, IReadOnlyList<BibliographyItem> Items);
}
