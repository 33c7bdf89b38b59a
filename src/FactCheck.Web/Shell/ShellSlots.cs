namespace FactCheck.Web.Shell;

/// <summary>The places of the header that a page fills.</summary>
public static class ShellSlots
{
    /// <summary>Where we are: the page's name, and what it lies in.</summary>
    public const string Crumb = "shell-crumb";

    /// <summary>Two or three figures about what is shown.</summary>
    public const string Facts = "shell-facts";

    /// <summary>The page's one action.</summary>
    public const string Action = "shell-action";
}
