using FactCheck.Core.People;

namespace FactCheck.Core.Tests.Claims;

/// <summary>Who tries something with a claim.</summary>
public enum Somebody
{
    Assignee,
    OtherReviewer,
    Editor,
    EditorWhoHasIt,
    Administrator,
    DisabledEditor,
}

/// <summary>Standings for rules that need no database.</summary>
public static class Somebodies
{
    public static readonly Standing Assignee = Of(Roles.Reviewer);

    public static readonly Standing OtherReviewer = Of(Roles.Reviewer);

    public static readonly Standing Editor = Of(Roles.Editor);

    public static readonly Standing EditorWhoHasIt = Of(Roles.Editor);

    private static readonly Standing Administrator = Of(Roles.Administrator);

    private static readonly Standing DisabledEditor = Of(Roles.Editor | Roles.Reviewer) with { Active = false };

    public static Standing Standing(this Somebody somebody) => somebody switch
    {
        Somebody.Assignee => Assignee,
        Somebody.OtherReviewer => OtherReviewer,
        Somebody.Editor => Editor,
        Somebody.EditorWhoHasIt => EditorWhoHasIt,
        Somebody.Administrator => Administrator,
        _ => DisabledEditor,
    };

    public static Standing Of(Roles roles, bool worksAlone = false) =>
        new(Guid.CreateVersion7(), "Somebody", roles, Active: true, worksAlone);
}
