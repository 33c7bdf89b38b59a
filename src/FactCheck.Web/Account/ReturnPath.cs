using FactCheck.Web.Shell;

namespace FactCheck.Web.Account;

/// <summary>Where to go after signing in: inside this desk, nowhere else.</summary>
public static class ReturnPath
{
    /// <summary>The path as asked for when it stays here, else the desk.</summary>
    public static string Safe(string? asked) => StaysHere(asked) ? asked! : DeskRoutes.Desk;

    // '//host' and '/\host' leave the site in a browser; so may a control character that the browser drops.
    private static bool StaysHere(string? path) =>
        path is ['/', ..]
        && (path.Length == 1 || path[1] is not ('/' or '\\'))
        && !path.Any(char.IsControl)
        && !path.StartsWith(AccountPrefix, StringComparison.OrdinalIgnoreCase);

    private const string AccountPrefix = DeskRoutes.Account + "/";
}
