using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Audit;

/// <summary>Walks the chain event by event and remembers the last digest of every sealed row.</summary>
internal sealed class ChainReplay(List<Finding> findings)
{
    private const int Batch = 500;
    private const string Operator = "operator";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Last digest of each row ever written, 'gone' for a row that was removed, with the event that said so.</summary>
    public Dictionary<(string Table, string Key), (string Digest, long Sequence)> Digests { get; } = [];

    public long Events { get; private set; }

    public string? HeadHash { get; private set; }

    public async Task ReplayAsync(DeskContext database, CancellationToken cancellation)
    {
        var expected = 1L;
        var previous = AuditChain.NoHash;
        while (true)
        {
            var events = await StoredEvent.ReadAsync(database, expected, Batch, cancellation);
            if (events.Count == 0)
                break;

            var (from, last) = (expected, events[^1].Sequence);
            var facts = (await StoredFact.ReadAsync(database, from, last, cancellation)).ToLookup(fact => fact.Sequence);
            var values = (await StoredValue.ReadAsync(database, from, last, cancellation)).ToLookup(value => value.Sequence);
            foreach (var happened in events)
            {
                for (; expected < happened.Sequence; expected++)
                    findings.Add(new Finding($"event {expected}", "is missing from the chain."));
                Check(happened, previous, [.. facts[happened.Sequence]], [.. values[happened.Sequence]]);
                previous = happened.Hash;
                expected = happened.Sequence + 1;
                Events++;
            }
        }

        HeadHash = Events == 0 ? null : previous;
        await FindStraysAsync(database, expected, cancellation);
    }

    private async Task FindStraysAsync(DeskContext database, long end, CancellationToken cancellation)
    {
        var early = await database.AuditEvents.AsNoTracking()
            .Where(happened => happened.Sequence < 1).Select(happened => happened.Sequence).ToListAsync(cancellation);
        findings.AddRange(early.Select(sequence => new Finding($"event {sequence}", "stands before the first of the chain.")));
        var facts = await database.Facts.AsNoTracking()
            .Where(fact => fact.Sequence >= end || fact.Sequence < 1).Select(fact => fact.Sequence).Distinct().ToListAsync(cancellation);
        findings.AddRange(facts.Select(sequence => new Finding($"Facts of event {sequence}", "belong to no event of the chain.")));
        var values = await database.EventValues.AsNoTracking()
            .Where(value => value.Sequence >= end || value.Sequence < 1).Select(value => value.Sequence).Distinct().ToListAsync(cancellation);
        findings.AddRange(values.Select(sequence => new Finding($"EventValues of event {sequence}", "belong to no event of the chain.")));
    }

    private void Check(StoredEvent happened, string previous, List<StoredFact> facts, List<StoredValue> values)
    {
        var place = $"event {happened.Sequence}";
        if (CanonicalJson.Sha256(happened.Canonical) != happened.Hash)
            findings.Add(new Finding(place, "its content was changed: the hash does not fit."));
        if (happened.PreviousHash != previous)
            findings.Add(new Finding(place, "does not follow on the event before it."));
        if (!TryParse(happened.Canonical, out var content))
        {
            findings.Add(new Finding(place, "its content cannot be read."));
            return;
        }

        if (!HeadFits(happened, content))
            findings.Add(new Finding(place, "its columns say something else than its content."));
        CheckFacts(happened, content, facts);
        CheckRows(happened.Sequence, content, values);
    }

    private static bool TryParse(string canonical, out JsonObject content)
    {
        try
        {
            content = JsonNode.Parse(canonical, documentOptions: Strict)?.AsObject() ?? [];
            return content.Count > 0;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            content = [];
            return false;
        }
    }

    private static bool HeadFits(StoredEvent happened, JsonObject content) =>
        Text(content, "previous") == happened.PreviousHash
        && content["sequence"]?.ToJsonString() == happened.Sequence.ToString(CultureInfo.InvariantCulture)
        && MillisecondsOf(Text(content, "at")) == happened.At
        && KeyOfActor(Text(content, "actor")) == happened.ActorId
        && Text(content, "command") == happened.CommandId;

    private void CheckFacts(StoredEvent happened, JsonObject content, List<StoredFact> facts)
    {
        var recorded = Items(content, "facts");
        var fits = recorded.Count == facts.Count;
        foreach (var fact in facts)
        {
            var node = fact.Ordinal >= 0 && fact.Ordinal < recorded.Count ? recorded[(int)fact.Ordinal] : null;
            fits &= Text(node, "kind") == fact.Kind
                && Text(node, "subject") == fact.SubjectId
                && Text(node, "article") == fact.ArticleId
                && Text(node, "claim") == fact.ClaimId
                && fact.ActorId == happened.ActorId && fact.CommandId == happened.CommandId && fact.At == happened.At;
        }

        if (!fits)
            findings.Add(new Finding($"Facts of event {happened.Sequence}", "are not those of the event."));
    }

    private void CheckRows(long sequence, JsonObject content, List<StoredValue> values)
    {
        var recorded = Items(content, "rows");
        var byOrdinal = values.ToDictionary(value => value.Ordinal);
        for (var ordinal = 0; ordinal < recorded.Count; ordinal++)
        {
            var row = recorded[ordinal];
            if (Text(row, "table") is { } table && Text(row, "key") is { } key && Text(row, "digest") is { } digest)
                Digests[(table, key)] = (digest, sequence);
            if (!byOrdinal.Remove(ordinal, out var value)
                || value.Table != Text(row, "table") || value.Key != Text(row, "key")
                || (value.Before is null) != (value.BeforeSalt is null) || (value.After is null) != (value.AfterSalt is null)
                || AuditChain.SaltedHash(value.BeforeSalt, value.Before) != Text(row, "before")
                || AuditChain.SaltedHash(value.AfterSalt, value.After) != Text(row, "after"))
                findings.Add(new Finding($"EventValues {sequence}/{ordinal}", "what was before or after was changed or is missing."));
        }

        findings.AddRange(byOrdinal.Keys.Select(ordinal =>
            new Finding($"EventValues {sequence}/{ordinal}", "was never recorded.")));
    }

    private static string? KeyOfActor(string? actor) => actor == Operator ? Guid.Empty.ToString("D") : actor;

    private static long? MillisecondsOf(string? time) =>
        DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, out var at) ? at.ToUnixTimeMilliseconds() : null;

    // What has another shape than the product writes is not what was recorded; it must not end the reading.
    private static JsonArray Items(JsonObject content, string name) => content[name] as JsonArray ?? [];

    private static string? Text(JsonNode? node, string name) =>
        (node as JsonObject)?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
