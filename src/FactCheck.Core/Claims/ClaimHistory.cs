using System.Text.Json;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>One thing that happened to a claim.</summary>
/// <param name="Kind">One of <see cref="Gate.FactKinds"/>.</param>
/// <param name="Before">The statement before, when it changed.</param>
/// <param name="After">The statement after, when it changed.</param>
public sealed record HistoryEntry(
    long Sequence, int Ordinal, string Kind, string Actor, DateTimeOffset At, string? Before, string? After)
{
    /// <summary>The command that did it: what an undo names.</summary>
    public Guid CommandId { get; init; }

    /// <summary>What the event changed in the claim; said once, beside the first of its facts.</summary>
    public IReadOnlyList<HistoryChange> Changes { get; init; } = [];
}

/// <summary>A field before and after, as people read it.</summary>
/// <param name="Field">A property's name of <see cref="Claim"/>.</param>
public sealed record HistoryChange(string Field, string? Before, string? After);

/// <summary>A page of a claim's history, latest first.</summary>
/// <param name="More">From where to go on; null when this is all.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEntry> Entries, long? More);

/// <summary>Reads what happened to a claim, from the same facts as the record.</summary>
public sealed class ClaimHistory(DeskReader reader)
{
    private const int PageSize = 50;

    /// <summary>A page of it.</summary>
    /// <param name="before">Only what happened before this sequence; null from the latest on.</param>
    public async Task<HistoryPage> ReadAsync(Guid personId, Guid claimId, long? before, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        var limit = before ?? long.MaxValue;
        var facts = await (
            from fact in view.Facts
            where fact.ClaimId == claimId && fact.Sequence < limit
            orderby fact.Sequence descending, fact.Ordinal
            join person in view.People on fact.ActorId equals person.Id into people
            from person in people.DefaultIfEmpty()
            select new { fact.Sequence, fact.Ordinal, fact.Kind, fact.SubjectId, fact.At, fact.CommandId, Actor = person == null ? "operator" : person.Name })
            .Take(PageSize).ToListAsync(cancellation);
        var goesOn = facts.Count == PageSize;
        var last = goesOn ? facts[^1].Sequence : 0;
        // What one event brought stays together: the last one, which may be cut, comes with the next page.
        if (goesOn && facts[0].Sequence != last)
            facts.RemoveAll(fact => fact.Sequence == last);
        var sequences = facts.Select(fact => fact.Sequence).Distinct().ToList();
        var key = claimId.ToString("D");
        var values = await view.EventValues
            .Where(value => value.Table == "Claims" && value.Key == key && sequences.Contains(value.Sequence))
            .Select(value => new { value.Sequence, value.Before, value.After })
            .ToDictionaryAsync(value => value.Sequence, cancellation);
        var subjects = facts.Select(fact => fact.SubjectId.ToString("D")).Distinct().ToList();
        var changes = await new HistoryValues(view, claimId).ReadAsync(sequences, subjects, cancellation);
        return new HistoryPage(
            [.. facts.Select((fact, place) => new HistoryEntry(
                fact.Sequence, fact.Ordinal, fact.Kind, fact.Actor, fact.At,
                Statement(values.GetValueOrDefault(fact.Sequence)?.Before),
                Statement(values.GetValueOrDefault(fact.Sequence)?.After))
            {
                CommandId = fact.CommandId,
                Changes = place == 0 || facts[place - 1].Sequence != fact.Sequence
                    ? changes.GetValueOrDefault(fact.Sequence, [])
                    : [],
            })],
            goesOn ? facts[^1].Sequence : null);
    }

    private static string? Statement(string? values)
    {
        if (values is null)
            return null;
        using var document = JsonDocument.Parse(values);
        return document.RootElement.TryGetProperty(nameof(Claim.Statement), out var statement) ? statement.GetString() : null;
    }
}
