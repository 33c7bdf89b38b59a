using FactCheck.Core.Gate;

namespace FactCheck.Core.Claims;

/// <summary>Why something cannot be done with a claim.</summary>
public static class ClaimRefusals
{
    /// <summary>Who approves or sends back wrote a part of it.</summary>
    public static readonly Refusal OwnWork = new(
        "claim.ownWork",
        "You wrote a part of this verdict, its evidence or the claim's wording since it was taken, so another editor has to decide.");

    /// <summary>A claim stands somewhere in the text.</summary>
    public static readonly Refusal NoPassage = new("claim.noPassage", "A claim needs at least one passage of the text.");

    /// <summary>The selected text is too long to be a statement.</summary>
    public static readonly Refusal StatementTooLong = new(
        "claim.statementTooLong", "A statement has at most 1,000 characters: select less, or word it yourself.");

    /// <summary>One part is no split.</summary>
    public static readonly Refusal TooFewParts = new("claim.tooFewParts", "A claim is split into two or more others.");

    /// <summary>A claim stays beside itself.</summary>
    public static readonly Refusal MergeWithItself = new("claim.mergeWithItself", "A claim cannot be merged into itself.");

    /// <summary>Claims of two articles stay apart.</summary>
    public static readonly Refusal MergeAcrossArticles = new(
        "claim.mergeAcrossArticles", "A claim can be merged only into another claim of the same article.");

    /// <summary>A claim does not vanish into something nobody accepted.</summary>
    public static readonly Refusal SurvivorOnlySuggested = new(
        "claim.survivorOnlySuggested", "The claim that would stay is only Suggested; accept it first, or merge the other way round.");

    /// <summary>The claim that would stay cannot take anything up.</summary>
    public static Refusal CannotSurvive(ClaimState state) => new(
        "claim.cannotSurvive",
        $"The claim that would stay is {Words(state)}; only one that is Suggested, To do, In progress or Changes requested can take another up.");

    /// <summary>Who should have it has no part in checking.</summary>
    public static Refusal CannotCheck(string name) => new(
        "claim.assigneeCannotCheck", $"{name} is not an active reviewer or editor, so the claim cannot be theirs.");

    /// <summary>The state does not allow the action; the sentence names the state and what it does allow.</summary>
    public static Refusal WrongState(ClaimAction action, ClaimState state)
    {
        var possible = ClaimLife.Table.Where(row => row.From == state).Select(row => row.Action).Distinct()
            .Select(Done).ToList();
        var rest = possible.Count == 0 ? "nothing more can be done with it" : $"it can be {List(possible, "or")}";
        return new Refusal(
            "claim.wrongState", $"This claim is {Words(state)}, so it cannot be {Done(action)}; {rest}.");
    }

    /// <summary>The state allows it, but not to this person.</summary>
    public static Refusal NotAllowed(ClaimAction action, Who who)
    {
        var people = Enum.GetValues<Who>().Where(one => who.HasFlag(one)).Select(Words).Distinct().ToList();
        return new Refusal(
            "claim.notYours", $"This claim can be {Done(action)} only by {List(people, "or")}.");
    }

    /// <summary>The state allows it, but not to this person; the sentence says who has the claim and what this person can do.</summary>
    /// <param name="name">The claim's number as people read it.</param>
    /// <param name="holder">Who has it: 'nobody has it'.</param>
    /// <param name="allowed">What this person may do with it as it stands.</param>
    public static Refusal NotYours(
        string name, ClaimAction action, ClaimState state, string holder, IReadOnlySet<ClaimAction> allowed)
    {
        var who = ClaimLife.Table.Where(row => row.Action == action && row.From == state).Aggregate(default(Who), (all, row) => all | row.Who);
        var people = Enum.GetValues<Who>().Where(one => who.HasFlag(one)).Select(Words).ToList();
        var possible = allowed.Order().Select(Done).ToList();
        var rest = possible.Count == 0 ? "you can do nothing with it now" : $"by you it can be {List(possible, "or")}";
        return new Refusal(
            "claim.notYours", $"{name} is {Words(state)} and {holder}: it can be {Done(action)} only by {List(people, "or")}; {rest}.");
    }

    /// <summary>The state's name as people read it.</summary>
    public static string Words(ClaimState state) => state switch
    {
        ClaimState.ToDo => "To do",
        ClaimState.InProgress => "In progress",
        ClaimState.ChangesRequested => "Changes requested",
        ClaimState.SetAside => "Set aside",
        _ => state.ToString(),
    };

    private static string Words(Who who) => who switch
    {
        Who.Reviewer => "a reviewer",
        Who.Editor => "an editor",
        Who.Assignee => "its assignee",
        Who.ReviewerWhileUnassigned => "a reviewer while nobody has it",
        Who.EditorWhileUnassigned => "an editor while nobody has it",
        Who.EditorWhileAssigned => "an editor while somebody has it",
        Who.UninvolvedEditor => "an editor who wrote no part of it",
        _ => "who attached the evidence",
    };

    private static string Done(ClaimAction action) => action switch
    {
        ClaimAction.Accept => "accepted",
        ClaimAction.Reword => "reworded",
        ClaimAction.AttachEvidence => "given evidence",
        ClaimAction.ChangeEvidence => "given other evidence",
        ClaimAction.Assign => "assigned",
        ClaimAction.Take => "taken",
        ClaimAction.HandBack => "handed back",
        ClaimAction.Plan => "planned",
        ClaimAction.Start => "started",
        ClaimAction.Submit => "submitted",
        ClaimAction.Withdraw => "withdrawn",
        ClaimAction.Approve => "approved",
        ClaimAction.RequestChanges => "sent back",
        ClaimAction.Reopen => "reopened",
        ClaimAction.ConfirmStillHolds => "confirmed",
        ClaimAction.SetAside => "set aside",
        ClaimAction.Split => "split",
        _ => "merged",
    };

    private static string List(List<string> words, string last) => words.Count == 1
        ? words[0]
        : $"{string.Join(", ", words[..^1])} {last} {words[^1]}";
}
