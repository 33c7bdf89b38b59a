using FactCheck.Core.Articles.Importing;

namespace FactCheck.Web.Articles;

/// <summary>An article that was read and not saved yet.</summary>
/// <param name="Took">How long reading took.</param>
/// <param name="Bytes">Size of what was read.</param>
public sealed record ReadArticle(ImportedArticle Article, TimeSpan Took, long Bytes);

/// <summary>Holds what people have read and not yet imported, each their own, for two hours and three at a time.</summary>
public sealed class ImportTray(TimeProvider clock)
{
    private const int MostPerPerson = 3;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(2);

    private readonly Lock guard = new();
    private readonly List<Held> held = [];

    /// <summary>Puts an article in and gives its key.</summary>
    public Guid Put(Guid personId, ReadArticle article)
    {
        var id = Guid.CreateVersion7();
        lock (guard)
        {
            held.RemoveAll(entry => clock.GetUtcNow() - entry.At > Kept);
            var own = held.Where(entry => entry.PersonId == personId).ToList();
            foreach (var oldest in own.Take(own.Count - MostPerPerson + 1))
                held.Remove(oldest);
            held.Add(new Held(id, personId, clock.GetUtcNow(), article));
        }

        return id;
    }

    /// <summary>What this person put in under the key; null when it is not theirs or no longer there.</summary>
    public ReadArticle? Find(Guid personId, Guid id)
    {
        lock (guard)
            return held.Find(entry => entry.Id == id && entry.PersonId == personId)?.Article;
    }

    /// <summary>Puts corrected text in the article's place.</summary>
    public bool Replace(Guid personId, Guid id, ReadArticle article)
    {
        lock (guard)
        {
            var place = held.FindIndex(entry => entry.Id == id && entry.PersonId == personId);
            if (place < 0)
                return false;
            held[place] = held[place] with { Article = article };
            return true;
        }
    }

    /// <summary>Takes it out once it is imported.</summary>
    public void Remove(Guid personId, Guid id)
    {
        lock (guard)
            held.RemoveAll(entry => entry.Id == id && entry.PersonId == personId);
    }

    private sealed record Held(Guid Id, Guid PersonId, DateTimeOffset At, ReadArticle Article);
}
