using System.Text.Json.Nodes;
using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Gate;

/// <summary>Finds who did what to a row after an event, so that a refusal can name them.</summary>
internal sealed class ChangedSince(
    IQueryable<EventValue> values, IQueryable<FactEntry> facts, IQueryable<Person> people, IQueryable<Claim> claims, IQueryable<Article> articles)
{
    /// <summary>What a claim's row says of its place in the desk's work, whichever part of it a command wrote.</summary>
    private static readonly string[] Place = [nameof(Claim.State), nameof(Claim.AssigneeId), nameof(Claim.WordedBy)];

    /// <summary>The last who wrote what the event wrote in this row; null when nobody did.</summary>
    /// <param name="by">Whether somebody's changes count.</param>
    /// <param name="moved">Whether it counts that the claim is in another state or in other hands.</param>
    public async Task<(Guid PersonId, string Name, string What)?> FindAsync(
        EventValue row, Func<Guid, bool> by, bool moved, CancellationToken cancellation)
    {
        var later = await values.Where(value => value.Table == row.Table && value.Key == row.Key && value.Sequence > row.Sequence)
            .OrderByDescending(value => value.Sequence)
            .Select(value => new { value.Sequence, value.After })
            .ToListAsync(cancellation);
        var columns = Columns(row.Before).Concat(Columns(row.After)).Concat(moved ? Place : []).Where(column => !RowRestorer.IsCounter(column)).ToHashSet();
        foreach (var value in later.Where(value => value.After is null || columns.Overlaps(Columns(value.After))))
        {
            if (await NameAsync(value.Sequence, row, by, cancellation) is { } found)
                return found;
        }

        return null;
    }

    private async Task<(Guid, string, string)?> NameAsync(long sequence, EventValue row, Func<Guid, bool> by, CancellationToken cancellation)
    {
        var happened = await facts.Where(fact => fact.Sequence == sequence).OrderBy(fact => fact.Ordinal)
            .Select(fact => new { fact.Kind, fact.SubjectId, fact.ClaimId, fact.ActorId })
            .ToListAsync(cancellation);
        if (happened.Count == 0 || !by(happened[0].ActorId))
            return null;

        var fact = happened.Find(one => one.SubjectId.ToString("D") == row.Key) ?? happened[0];
        var actor = fact.ActorId;
        var name = await people.Where(person => person.Id == actor).Select(person => person.Name).FirstOrDefaultAsync(cancellation) ?? "Somebody";
        var number = await claims.Where(claim => claim.Id == fact.ClaimId && claim.Number != null)
            .Join(articles, claim => claim.ArticleId, article => article.Id, (claim, article) => new { Article = article.Number, claim.Number })
            .FirstOrDefaultAsync(cancellation);
        return (actor, name, FactWords.Of(fact.Kind, number is null ? "this" : ArticleNumber.Format(number.Article, number.Number!.Value)));
    }

    private static IEnumerable<string> Columns(string? image) =>
        image is null ? [] : JsonNode.Parse(image)!.AsObject().Select(column => column.Key);
}
