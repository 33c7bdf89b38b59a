using FactCheck.Core.Gate;

namespace FactCheck.Core.Revisions;

/// <summary>Why something cannot be done with a revision or with what it changed.</summary>
public static class RevisionRefusals
{
    /// <summary>An editor signs what an editor has seen.</summary>
    public static readonly Refusal BothTextsFirst = new(
        "revision.bothTextsFirst", "A new revision changed the text under this claim; look at both texts before you approve.");

    /// <summary>Nobody asked.</summary>
    public static readonly Refusal NothingToCheckAgain = new(
        "revision.nothingToCheckAgain", "This claim does not have to be checked again.");

    /// <summary>There is a newer question by now.</summary>
    public static readonly Refusal OtherChange = new(
        "revision.otherChange", "The text under this claim changed once more; look at both texts again.");

    /// <summary>It stands in the text.</summary>
    public static readonly Refusal NotLost = new(
        "revision.notLost", "This claim has a place in the current text, so there is nothing to decide.");

    /// <summary>The passage is not one of the claim's.</summary>
    public static readonly Refusal NotItsPassage = new(
        "revision.notItsPassage", "This passage is not one of the claim's.");

    /// <summary>What is submitted or signed is an editor's to place.</summary>
    public static readonly Refusal EditorPlaces = new(
        "revision.editorPlaces", "This claim is submitted, approved or closed, so an editor says where it stands.");

    /// <summary>Somebody kept changing the article meanwhile.</summary>
    public static readonly Refusal KeepsChanging = new(
        "revision.keepsChanging", "Others are changing this article right now; try again in a moment.");

    /// <summary>Nothing would change.</summary>
    public static Refusal SameText(int number) => new(
        "revision.sameText", $"This is the very text of revision {number}, so nothing was imported.");
}
