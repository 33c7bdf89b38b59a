using FactCheck.Core.Gate;
using FactCheck.Core.Reports;
using FactCheck.Web.Shell;

namespace FactCheck.Web.Reports;

/// <summary>What somebody writes for a report: what was typed, what is saved, and how two people's changes come together.</summary>
public sealed class ReportEditing(DeskSession session, ReportReader reports)
{
    private ReportDraft? saved;
    private ReportDraft? met;
    private List<ReportLine> lines = [];

    /// <summary>The article's key; empty until it was read.</summary>
    public Guid ArticleId => saved?.ArticleId ?? Guid.Empty;

    public string Headline { get; set; } = "";

    public string Summary { get; set; } = "";

    /// <summary>The approved claims in the order of the report.</summary>
    public IReadOnlyList<ReportLine> Lines => lines;

    /// <summary>Something was typed or moved and is not saved yet.</summary>
    public bool Dirty => saved is not null && (Headline != (saved.Headline ?? "") || Summary != (saved.Summary ?? "") || Moved);

    private bool Moved => !Order(lines).SequenceEqual(Order(saved!.Claims));

    /// <summary>Reads what stands; whether there is such an article.</summary>
    public async Task<bool> OpenAsync(int articleNumber, CancellationToken cancellation)
    {
        if (await ReadAsync(articleNumber, cancellation) is not { } draft)
            return false;
        Take(draft);
        return true;
    }

    /// <summary>Follows what others did; what was typed or moved here and is not saved stays.</summary>
    public async Task FollowAsync(int articleNumber, CancellationToken cancellation)
    {
        if (await ReadAsync(articleNumber, cancellation) is not { } draft || saved is null)
            return;
        if (!Dirty)
        {
            Take(draft);
            return;
        }

        lines = Merge(lines, draft.Claims);
        saved = saved with { Claims = Merge(saved.Claims, draft.Claims) };
    }

    /// <summary>Moves a claim to another place, counted from 0.</summary>
    /// <returns>Whether it moved.</returns>
    public bool Move(Guid claimId, int to)
    {
        var from = lines.FindIndex(line => line.ClaimId == claimId);
        if (from < 0 || to < 0 || to >= lines.Count || from == to)
            return false;
        var line = lines[from];
        lines.RemoveAt(from);
        lines.Insert(to, line);
        return true;
    }

    /// <summary>Saves what was typed and moved.</summary>
    public async Task<Outcome<int>> SaveAsync(CancellationToken cancellation)
    {
        var (headline, summary, order) = (Headline, Summary, lines.ToList());
        var outcome = await session.DoAsync(
            new EditReport(Guid.CreateVersion7(), saved!.ArticleId, saved.Version, headline, summary, [.. Order(order)]), cancellation);
        if (outcome is Outcome<int>.Done done)
            saved = saved with { Version = done.Value, Headline = headline, Summary = summary, Claims = order };
        return outcome;
    }

    /// <summary>
    /// What both changed, said so that people can choose; what only they changed is taken over at once. As long as nothing
    /// was chosen, saving meets the same again.
    /// </summary>
    public async Task<IReadOnlyList<FieldConflict>> MeetAsync(int articleNumber, CancellationToken cancellation)
    {
        if (await ReadAsync(articleNumber, cancellation) is not { } theirs || saved is null)
            return [];
        var conflicts = new List<FieldConflict>();
        Headline = Meet(nameof(Headline), saved.Headline, theirs.Headline, Headline, conflicts);
        Summary = Meet(nameof(Summary), saved.Summary, theirs.Summary, Summary, conflicts);
        var theirOrder = theirs.Claims.ToList();
        var mine = Merge(lines, theirs.Claims);
        if (!Moved)
            mine = theirOrder;
        else if (!Order(mine).SequenceEqual(Order(theirOrder)) && !Order(theirOrder).SequenceEqual(Order(Merge(saved.Claims, theirs.Claims))))
            conflicts.Add(new FieldConflict(nameof(EditReport.ClaimOrder), Numbers(theirOrder), Numbers(mine)));
        met = theirs;
        lines = mine;
        if (conflicts.Count == 0)
            saved = theirs;
        return conflicts;
    }

    /// <summary>Puts in what was chosen for each field; the rest stays as typed.</summary>
    public void Choose(IReadOnlyDictionary<string, string?> chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        saved = met ?? saved;
        Headline = chosen.TryGetValue(nameof(Headline), out var headline) ? headline ?? "" : Headline;
        Summary = chosen.TryGetValue(nameof(Summary), out var summary) ? summary ?? "" : Summary;
        if (chosen.TryGetValue(nameof(EditReport.ClaimOrder), out var order) && order == Numbers(saved!.Claims))
            lines = [.. saved.Claims];
    }

    private static string Meet(string field, string? old, string? theirs, string yours, List<FieldConflict> conflicts)
    {
        if (yours == (old ?? "") || yours == (theirs ?? ""))
            return theirs ?? "";
        if ((theirs ?? "") != (old ?? ""))
            conflicts.Add(new FieldConflict(field, theirs, yours));
        return yours;
    }

    /// <summary>An order kept for the claims that are there today; new ones at the end, in their own order.</summary>
    private static List<ReportLine> Merge(IReadOnlyList<ReportLine> order, IReadOnlyList<ReportLine> today)
    {
        var known = order.Select((line, place) => (line.ClaimId, place)).ToDictionary(pair => pair.ClaimId, pair => pair.place);
        return [.. today.OrderBy(line => known.GetValueOrDefault(line.ClaimId, int.MaxValue))];
    }

    private static IEnumerable<Guid> Order(IReadOnlyList<ReportLine> lines) => lines.Select(line => line.ClaimId);

    private static string Numbers(IReadOnlyList<ReportLine> lines) => string.Join(", ", lines.Select(line => line.Number));

    private void Take(ReportDraft draft) =>
        (saved, Headline, Summary, lines) = (draft, draft.Headline ?? "", draft.Summary ?? "", [.. draft.Claims]);

    private async Task<ReportDraft?> ReadAsync(int articleNumber, CancellationToken cancellation) =>
        await reports.ReadDraftAsync(await session.FindPersonIdAsync(), articleNumber, cancellation);
}
