namespace FactCheck.Web.Shell;

/// <summary>Every key under which the desk keeps something in the browser's own storage.</summary>
public static class BrowserKeys
{
    /// <summary>The chosen theme, <c>light</c> or <c>dark</c>; nothing stored follows the system. Read by <c>desk.js</c>.</summary>
    public const string Theme = "factcheck.theme";

    /// <summary>Begins every draft of one person, so that sign-out can clear them all.</summary>
    public const string DraftPrefix = "factcheck.draft.";

    /// <summary>Begins every draft of this person.</summary>
    public static string Drafts(Guid person) => $"{DraftPrefix}{person}.";

    /// <summary>A draft that the server does not hold yet, of one person and one field of one thing. Whatever may not lie on a device has none.</summary>
    public static string Draft(Guid person, Guid subject, string field) => $"{Drafts(person)}{subject}.{field}";
}
