using FactCheck.Core.People;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Identity;
using DeskAccount = FactCheck.Core.People.Account;

namespace FactCheck.Web.Account;

/// <summary>The address of a one-time link with which a password is set.</summary>
public static class PasswordLinkPath
{
    /// <summary>Address from the site's root.</summary>
    public static string Of(PasswordLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return $"{DeskRoutes.SetPassword}?person={link.PersonId:D}&token={Uri.EscapeDataString(link.Token)}";
    }

    /// <summary>Whose password a link sets; null for a link that does not work, whatever the reason.</summary>
    internal static async Task<string?> FindEmailAsync(this UserManager<DeskAccount> accounts, Guid personId, string? token) =>
        token is not null
        && await accounts.FindByIdAsync(personId.ToString("D")) is { } account
        && await accounts.VerifyUserTokenAsync(
            account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<DeskAccount>.ResetPasswordTokenPurpose, token)
            ? account.Email
            : null;
}
