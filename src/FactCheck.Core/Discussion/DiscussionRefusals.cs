using FactCheck.Core.Gate;

namespace FactCheck.Core.Discussion;

/// <summary>Why something cannot be done in a discussion.</summary>
public static class DiscussionRefusals
{
    public static readonly Refusal OnlyEditorsPoint = new(
        "discussion.onlyEditorsPoint", "Only an editor can point a comment at a passage.");

    public static readonly Refusal Resolved = new(
        "discussion.resolved", "This thread is resolved; reopen it to go on.");

    public static readonly Refusal OpenAlready = new(
        "discussion.openAlready", "This thread is open already.");

    public static readonly Refusal NotYoursToResolve = new(
        "discussion.notYoursToResolve", "A thread is resolved by who started it or by an editor.");

    public static readonly Refusal NotYourComment = new(
        "discussion.notYourComment", "Only who wrote a comment can change it.");

    public static readonly Refusal Answered = new(
        "discussion.answered", "Somebody wrote after this comment, so it stays as it is; write another one.");

    public static readonly Refusal NoSuchEvidence = new(
        "discussion.noSuchEvidence", "A comment speaks of evidence that is attached to its claim.");

    public static readonly Refusal Merged = new(
        "discussion.merged", "This claim is Merged; write at the claim it went into.");

    public static readonly Refusal Split = new(
        "discussion.split", "This claim is Split; write at one of the claims it became.");

    /// <summary>Who is mentioned could not read it.</summary>
    public static Refusal CannotBeMentioned(string name) => new(
        "discussion.cannotBeMentioned", $"{name} cannot read this claim, so they cannot be mentioned.");
}
