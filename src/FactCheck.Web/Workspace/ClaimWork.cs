using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Verdicts;
using FactCheck.Text;
using Microsoft.Extensions.Localization;

namespace FactCheck.Web.Workspace;

/// <summary>One action on one claim from the key to the gate: asks what it needs, sends it, and says whether it was done.</summary>
public sealed class ClaimWork(
    ClaimActions actions, ClaimDialogs dialogs, PlanningWork planning, CheckerList checkers, TimeProvider clock, IStringLocalizer<ClaimWork> words)
{
    /// <summary>Something was taken back, by the key or in the snackbar.</summary>
    public event Func<Task> Undone
    {
        add => actions.Undone += value;
        remove => actions.Undone -= value;
    }

    /// <summary>The number as people read it; 'the suggestion' where there is none.</summary>
    public string Name(ArticleView article, ClaimView claim) => claim.Number is { } number
        ? ArticleNumber.Format(article.Number, number)
        : words["Suggestion"];

    /// <summary>Does an action that <see cref="ClaimView.Allowed"/> holds; says what is the matter where it does not.</summary>
    /// <param name="lines">The article's claims, among which one is merged.</param>
    /// <param name="zone">The reader's.</param>
    public async Task<bool> DoAsync(
        ClaimAction action,
        ArticleView article,
        ClaimView claim,
        IReadOnlyList<ClaimLine> lines,
        Guid personId,
        TimeZoneInfo? zone,
        CancellationToken cancellation)
    {
        var name = Name(article, claim);
        if (!claim.Allowed.Contains(action))
        {
            Refuse(action, article, claim, personId);
            return false;
        }

        return action switch
        {
            ClaimAction.Accept => await actions.AcceptAsync(article.Number, claim.Id, claim.Version, cancellation) is not null,
            ClaimAction.Take => await actions.AssignAsync(claim.Id, claim.PlanningVersion, personId, words["Taken", name], cancellation),
            ClaimAction.Assign => await AssignAsync(claim, name, personId, cancellation),
            ClaimAction.SetAside => await SetAsideAsync(claim, name, cancellation),
            ClaimAction.Split => await SplitAsync(claim, name, cancellation),
            ClaimAction.Merge => await MergeAsync(article, claim, name, lines, cancellation),
            ClaimAction.Plan => await planning.PlanAsync(claim, name, personId, zone, cancellation),
            ClaimAction.Reopen => await ReopenAsync(claim, name, cancellation),
            ClaimAction.HandBack => await Plainly(new HandBackClaim(NewId(), claim.Id, claim.Version), "HandedBack", name, cancellation),
            ClaimAction.Start => await Plainly(new StartClaim(NewId(), claim.Id, claim.Version), "Started", name, cancellation),
            ClaimAction.Withdraw => await Plainly(new WithdrawVerdict(NewId(), claim.Id, claim.Version), "Withdrawn", name, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, "This action has a place of its own."),
        };
    }

    /// <summary>Says why an action is not allowed: the state, who has the claim, and what can be done with it now.</summary>
    public void Refuse(ClaimAction action, ArticleView article, ClaimView claim, Guid personId)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var holder = claim.AssigneeId is null ? words["NobodyHasIt"]
            : claim.AssigneeId == personId ? words["YouHaveIt"]
            : words["HasIt", claim.Assignee ?? ""];
        var refusal = Fits(action, claim.State)
            ? ClaimRefusals.NotYours(Name(article, claim), action, claim.State, holder, claim.Allowed)
            : ClaimRefusals.WrongState(action, claim.State);
        actions.Tell(refusal.Sentence);
    }

    /// <summary>Attaches evidence to a claim, or changes a piece of it.</summary>
    public async Task<bool> EditEvidenceAsync(
        EvidenceView? piece, EvidenceStart start, ClaimView claim, IReadOnlyList<ClaimLine> lines, Guid personId, TimeZoneInfo? zone)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (piece is null && !claim.Allowed.Contains(ClaimAction.AttachEvidence))
        {
            actions.Tell(ClaimRefusals.WrongState(ClaimAction.AttachEvidence, claim.State).Sentence);
            return false;
        }

        var others = lines.Where(line => line.Id != claim.Id && line.Number is not null && Fits(ClaimAction.AttachEvidence, line.State));
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone ?? TimeZoneInfo.Utc).DateTime);
        return await dialogs.EditEvidenceAsync(piece, start, claim, [.. others], personId, today);
    }

    /// <summary>Takes a piece of evidence off its claim.</summary>
    public async Task<bool> RemoveAsync(Guid claimId, EvidenceView piece, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(piece);
        return await actions.RemoveAsync(claimId, piece.Id, piece.Version, words["EvidenceRemoved", piece.Source.Title], cancellation) is not null;
    }

    /// <summary>Takes the last thing back.</summary>
    public Task UndoAsync(CancellationToken cancellation) => actions.UndoAsync(cancellation);

    /// <summary>Does again what was taken back last.</summary>
    public Task RedoAsync(CancellationToken cancellation) => actions.RedoAsync(cancellation);

    /// <summary>Where the splitter would split a claim, with the text that stands there.</summary>
    public static IReadOnlyList<(Span Span, string Exact)> Halves(ClaimView claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return
        [
            .. from half in claim.Halves
               let passage = claim.Passages.FirstOrDefault(one => one.Span.Contains(half))
               where passage is not null
               select (half, passage.Exact[(half.Start - passage.Span.Start)..(half.End - passage.Span.Start)]),
        ];
    }

    private static Guid NewId() => Guid.CreateVersion7();

    /// <summary>Whether the life table knows the action for a claim in this state, whoever asks.</summary>
    public static bool Fits(ClaimAction action, ClaimState state) =>
        ClaimLife.Table.Any(row => row.Action == action && row.From == state);

    private async Task<bool> Plainly<T>(Command<T> command, string said, string name, CancellationToken cancellation)
        where T : class => await actions.PlainlyAsync(command, words[said, name], cancellation) is not null;

    private async Task<bool> AssignAsync(ClaimView claim, string name, Guid personId, CancellationToken cancellation)
    {
        var people = await checkers.ReadAsync(personId, cancellation);
        return await dialogs.AskAssigneeAsync(name, people, claim.AssigneeId) is { } person
            && await actions.AssignAsync(claim.Id, claim.PlanningVersion, person.Id, words["Assigned", name, person.Name], cancellation);
    }

    private async Task<bool> SetAsideAsync(ClaimView claim, string name, CancellationToken cancellation) =>
        await dialogs.AskWhyAsideAsync(claim.Statement) is { } answer
        && await actions.SetAsideAsync(claim.Id, claim.Version, answer.Reason, answer.Note, name, cancellation) is not null;

    private async Task<bool> SplitAsync(ClaimView claim, string name, CancellationToken cancellation) =>
        await dialogs.AskPartsAsync(name, claim.Statement, Halves(claim)) is { } parts
        && await actions.SplitAsync(claim.Id, claim.Version, parts, name, cancellation) is not null;

    private async Task<bool> MergeAsync(
        ArticleView article, ClaimView claim, string name, IReadOnlyList<ClaimLine> lines, CancellationToken cancellation)
    {
        var others = lines.Where(line => line.Id != claim.Id && Fits(ClaimAction.Merge, line.State)
            && (line.State != ClaimState.Suggested || claim.State == ClaimState.Suggested));
        if (await dialogs.AskSurvivorAsync(name, [.. others]) is not { } survivor)
            return false;

        var into = survivor.Number is { } number ? ArticleNumber.Format(article.Number, number) : words["OtherSuggestion"].Value;
        return await actions.MergeAsync(claim.Id, claim.Version, survivor.Id, survivor.Version, name, into, cancellation) is not null;
    }

    private async Task<bool> ReopenAsync(ClaimView claim, string name, CancellationToken cancellation) =>
        await dialogs.AskWhyReopenAsync(name) is { } reason
        && await Plainly(new ReopenClaim(NewId(), claim.Id, claim.Version, reason), "Reopened", name, cancellation);
}
