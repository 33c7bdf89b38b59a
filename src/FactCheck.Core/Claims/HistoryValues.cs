using System.Globalization;
using System.Text.Json.Nodes;
using FactCheck.Core.Audit;
using FactCheck.Core.Discussion;
using FactCheck.Core.Revisions;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>Reads out of the record what events changed in one claim.</summary>
internal sealed class HistoryValues(DeskView view, Guid claimId)
{
    private const string ClaimsTable = "Claims";

    private const string PassagesTable = "Passages";

    private const string CommentsTable = "Comments";

    private const string ContextChangesTable = "ContextChanges";

    private static readonly string[] Shown =
    [
        nameof(Claim.State),
        nameof(Claim.Statement),
        nameof(Claim.Form),
        nameof(Claim.Kind),
        nameof(Claim.Check),
        nameof(Claim.SaidOn),
        nameof(Claim.SaidAt),
        nameof(Claim.Appearances),
        nameof(Claim.AssigneeId),
        nameof(Claim.Risk),
        nameof(Claim.Due),
        nameof(Claim.SetAsideReason),
        nameof(Claim.SetAsideNote),
        nameof(Claim.ReopenReason),
    ];

    /// <summary>What a new text can change under a claim, as it was and as it is.</summary>
    private static readonly (string Field, Func<WordedContext, string?> Said)[] Worded =
    [
        (nameof(WordedContext.SentenceBefore), context => context.SentenceBefore),
        (nameof(WordedContext.Sentence), context => context.Sentence),
        (nameof(WordedContext.Speaker), context => context.Speaker),
    ];

    /// <summary>Changes by event; events that made the claim are left out, for then everything is new.</summary>
    /// <param name="subjects">Keys of the rows the events' facts are about: a new text changes much under other claims too.</param>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<HistoryChange>>> ReadAsync(
        IReadOnlyList<long> sequences, IReadOnlyList<string> subjects, CancellationToken cancellation)
    {
        var key = claimId.ToString("D");
        var values = await view.EventValues
            .Where(value => sequences.Contains(value.Sequence)
                && ((value.Table == ClaimsTable && value.Key == key) || value.Table == PassagesTable
                    || (value.Table == ContextChangesTable && subjects.Contains(value.Key))
                    || (value.Table == CommentsTable && value.Before != null)))
            .OrderBy(value => value.Ordinal)
            .ToListAsync(cancellation);
        var names = await view.People.ToDictionaryAsync(person => person.Id.ToString("D"), person => person.Name, cancellation);
        return values.GroupBy(value => value.Sequence)
            .Where(happened => !happened.Any(value => value.Table == ClaimsTable && value.Before is null))
            .ToDictionary(happened => happened.Key, IReadOnlyList<HistoryChange> (happened) => Changes([.. happened], names));
    }

    private List<HistoryChange> Changes(IReadOnlyList<EventValue> rows, Dictionary<string, string> names)
    {
        var changes = rows.Where(row => row.Table == ClaimsTable)
            .SelectMany(row => Columns(Parse(row.Before), Parse(row.After), names)).ToList();
        var passages = rows.Where(row => row.Table == PassagesTable).ToList();
        var left = Exact(passages.Select(row => row.After is null ? row.Before : null));
        var entered = Exact(passages.Select(row => row.Before is null ? row.After : null));
        if (left is not null || entered is not null)
            changes.Add(new HistoryChange(nameof(Claim.Passages), left, entered));
        changes.AddRange(rows.Where(row => row.Table == CommentsTable).Select(row => Rewritten(Parse(row.Before), Parse(row.After))).OfType<HistoryChange>());
        changes.AddRange(rows.Where(row => row.Table == ContextChangesTable).SelectMany(row => row.Before is null
            ? NewContext(Parse(row.After))
            : Answered(Parse(row.After))));
        return changes;
    }

    private static IEnumerable<HistoryChange> NewContext(JsonObject? image)
    {
        var (before, after) = (Contexts(image, nameof(ContextChange.Before)), Contexts(image, nameof(ContextChange.After)));
        return from part in Worded
               let change = new HistoryChange(part.Field, All(before, part.Said), All(after, part.Said))
               where change.Before != change.After
               select change;
    }

    private static IEnumerable<HistoryChange> Answered(JsonObject? image)
    {
        if (image?[nameof(ContextChange.Reason)]?.GetValue<string>() is { } reason)
            yield return new HistoryChange(nameof(ContextChange.Reason), null, reason);
    }

    private static IReadOnlyList<WordedContext> Contexts(JsonObject? image, string field) =>
        WordedContext.Read(image?[field]?.GetValue<string>() ?? "[]");

    private static string? All(IReadOnlyList<WordedContext> contexts, Func<WordedContext, string?> said) =>
        contexts.Count == 0 ? null : string.Join('\n', contexts.Select(said).OfType<string>());

    /// <summary>What a comment said before its author changed it, and says now; mentions stand as a bare sign.</summary>
    private static HistoryChange? Rewritten(JsonObject? before, JsonObject? after) => after?.ContainsKey(nameof(Comment.Text)) == true
        ? new HistoryChange(nameof(Comment), Said(before), Said(after))
        : null;

    private static string? Said(JsonObject? image) =>
        image?[nameof(Comment.Text)]?.GetValue<string>().Replace(CommentWording.Mention, '@');

    private static IEnumerable<HistoryChange> Columns(JsonObject? before, JsonObject? after, Dictionary<string, string> names) =>
        from field in Shown
        where after?.ContainsKey(field) == true
        select new HistoryChange(field, Written(field, before?[field], names), Written(field, after?[field], names));

    private string? Exact(IEnumerable<string?> images)
    {
        var texts = images.Select(Parse)
            .Where(image => image?[nameof(Passage.ClaimId)]?.GetValue<string>() == claimId.ToString("D"))
            .Select(image => image![nameof(Passage.Exact)]?.GetValue<string>())
            .ToList();
        return texts.Count == 0 ? null : string.Join('\n', texts);
    }

    private static string? Written(string field, JsonNode? value, Dictionary<string, string> names) => field switch
    {
        _ when value is null => null,
        nameof(Claim.AssigneeId) => names.GetValueOrDefault(value.GetValue<string>()),
        nameof(Claim.Due) => DateTimeOffset.FromUnixTimeMilliseconds(value.GetValue<long>())
            .ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static JsonObject? Parse(string? image) => image is null ? null : JsonNode.Parse(image)!.AsObject();
}
