namespace FactCheck.Core.Gate;

/// <summary>What the gate itself refuses.</summary>
internal static class GateRefusals
{
    public static readonly Refusal NotAllowed = new(
        "gate.notAllowed", "Your role does not allow this.");

    public static readonly Refusal CommandReused = new(
        "gate.commandReused", "This was sent before with other content. Reload the page and try again.");

    public static readonly Refusal NothingToUndo = new(
        "undo.unknown", "There is nothing of yours to undo.");

    public static readonly Refusal CannotBeUndone = new(
        "undo.notThisKind", "This cannot be undone; its own step back (withdraw, reopen) is the way.");

    public static readonly Refusal AlreadyUndone = new(
        "undo.already", "This was undone before.");

    public static readonly Refusal NoLongerStands = new(
        "undo.changedSince", "Something else builds on this by now, so it cannot be undone.");

    /// <param name="who">Who changed it: a name, or 'You'.</param>
    /// <param name="what">What they did: 'reworded A12-3'.</param>
    public static Refusal ChangedSince(string who, string what) => new(
        "undo.changedSince", $"{who} {what} since, so this cannot be undone.");

    /// <param name="who">Who changed it.</param>
    /// <param name="what">What they did: 'reworded A12-3'.</param>
    public static Refusal NotAgain(string who, string what) => new(
        "redo.changedSince", $"{who} {what} since, so this is not done again.");
}
