using System.Globalization;
using FactCheck.Core.People;
using FactCheck.Web.Account;

namespace FactCheck.Web.CommandLine;

/// <summary>The one-time link for a password, as the console shows it.</summary>
internal static class PrintedLink
{
    public static string Of(PasswordLink link, DeskSettings settings)
    {
        var until = link.ExpiresAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return $"{settings.Urls[0].TrimEnd('/')}{PasswordLinkPath.Of(link)} (once, until {until} UTC)";
    }
}
