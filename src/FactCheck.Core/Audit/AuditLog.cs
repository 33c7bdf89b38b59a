using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Audit;

/// <summary>Which part of the record to show; what is null does not narrow it.</summary>
/// <param name="ActorId">Who did it; <see cref="Guid.Empty"/> for the operator.</param>
/// <param name="Kind">One of <see cref="FactKinds"/>.</param>
/// <param name="ArticleNumber">The number of an article, 12 for A12.</param>
public sealed record AuditFilter(Guid? ActorId = null, string? Kind = null, int? ArticleNumber = null);

/// <summary>What happened in one event, to things of one kind.</summary>
/// <param name="Kind">One of <see cref="FactKinds"/>.</param>
/// <param name="Subjects">What it happened to, as people name it: a person's name, A12, A12-3; the first few.</param>
/// <param name="Count">To how many.</param>
public sealed record AuditFact(string Kind, IReadOnlyList<string> Subjects, int Count);

/// <summary>One event of the record.</summary>
/// <param name="Actor">Name of who did it; null for the operator.</param>
public sealed record AuditEntry(long Sequence, DateTimeOffset At, string? Actor, IReadOnlyList<AuditFact> Facts);

/// <summary>A page of the record, latest first.</summary>
/// <param name="Next">Ask again with it for earlier events; null when this is all.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, long? Next);

/// <summary>Reads the record for people, as much of it as they may see.</summary>
public sealed class AuditLog(DeskReader reader, RecordVerifier verifier)
{
    /// <summary>Events on a page.</summary>
    public const int PageSize = 50;

    private const int SubjectsNamed = 3;

    /// <summary>One page.</summary>
    /// <param name="before">Only events before this sequence; null from the latest on.</param>
    public async Task<AuditPage> ReadAsync(Guid viewerId, AuditFilter filter, long? before, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var narrowed = await NarrowAsync(view, filter, cancellation);
        var limit = before ?? long.MaxValue;
        var sequences = await narrowed
            .Where(fact => fact.Sequence < limit)
            .Select(fact => fact.Sequence)
            .Distinct()
            .OrderByDescending(sequence => sequence)
            .Take(PageSize + 1)
            .ToListAsync(cancellation);
        var shown = sequences.Take(PageSize).ToList();
        var facts = await view.Facts
            .Where(fact => shown.Contains(fact.Sequence))
            .OrderByDescending(fact => fact.Sequence).ThenBy(fact => fact.Ordinal)
            .ToListAsync(cancellation);
        var names = await AuditNames.ReadAsync(view, facts, cancellation);
        return new AuditPage(
            [.. facts.GroupBy(fact => fact.Sequence).Select(happened => EntryOf([.. happened], names))],
            sequences.Count > PageSize ? shown[^1] : null);
    }

    /// <summary>The people who may have done something, by name, for the filter.</summary>
    public async Task<IReadOnlyList<KeyValuePair<Guid, string>>> ListActorsAsync(Guid viewerId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        return await view.People
            .OrderBy(person => person.SortName).ThenBy(person => person.Id)
            .Take(500)
            .Select(person => new KeyValuePair<Guid, string>(person.Id, person.Name))
            .ToListAsync(cancellation);
    }

    /// <summary>Proves the record, or names what does not fit; for those who keep the desk.</summary>
    public async Task<Outcome<Verification>> VerifyAsync(Guid viewerId, CancellationToken cancellation)
    {
        await using (var view = await reader.OpenAsync(viewerId, cancellation))
        {
            if (!Permissions.Allow(view.Viewer, Permission.KeepDesk))
                return GateRefusals.NotAllowed;
        }

        return await verifier.VerifyAsync(cancellation);
    }

    private static async Task<IQueryable<FactEntry>> NarrowAsync(DeskView view, AuditFilter filter, CancellationToken cancellation)
    {
        var facts = view.Facts;
        if (filter.ActorId is { } actor)
            facts = facts.Where(fact => fact.ActorId == actor);
        if (filter.Kind is { } kind)
            facts = facts.Where(fact => fact.Kind == kind);
        if (filter.ArticleNumber is not { } number)
            return facts;

        var article = await view.Articles.Where(article => article.Number == number)
            .Select(article => article.Id).FirstOrDefaultAsync(cancellation);
        return facts.Where(fact => fact.ArticleId == article);
    }

    private static AuditEntry EntryOf(IReadOnlyList<FactEntry> facts, AuditNames names) => new(
        facts[0].Sequence,
        facts[0].At,
        names.OfActor(facts[0].ActorId),
        [.. facts.GroupBy(fact => fact.Kind).Select(kind => new AuditFact(
            kind.Key,
            [.. kind.Select(names.OfSubject).OfType<string>().Distinct().Take(SubjectsNamed)],
            kind.Count()))]);
}
