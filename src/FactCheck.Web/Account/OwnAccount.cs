using FactCheck.Core.Gate;
using FactCheck.Core.People;
using Microsoft.AspNetCore.Identity;
using DeskAccount = FactCheck.Core.People.Account;

namespace FactCheck.Web.Account;

/// <summary>What somebody does to their own credentials, and to the session in this browser.</summary>
internal sealed class OwnAccount(
    SignInManager<DeskAccount> signIn, PasswordTurns turns, IServiceScopeFactory scopes, PeopleDirectory people)
{
    /// <summary>Changes the password; every other session of this person ends, this one goes on.</summary>
    public async Task<Outcome<Nothing>> ChangePasswordAsync(
        Guid personId, string present, string wanted, CancellationToken cancellation)
    {
        using var turn = await turns.EnterAsync(personId.ToString("D"), cancellation);
        // Wrong ones count towards the lockout here too: a session left open is no place to try passwords.
        if (await FindAsync(signIn, personId) is not { } account
            || !(await signIn.CheckPasswordSignInAsync(account, present, lockoutOnFailure: true)).Succeeded)
            return PeopleRefusals.WrongPassword;

        var outcome = await people.ChangePasswordAsync(personId, present, wanted, cancellation);
        if (outcome.IsDone)
            await StayAsync(personId);
        return outcome;
    }

    /// <summary>Ends every session of this person, this one too.</summary>
    public async Task SignOutEverywhereAsync(Guid personId, CancellationToken cancellation)
    {
        await people.SignOutEverywhereAsync(personId, personId, cancellation);
        await signIn.SignOutAsync();
    }

    // The account was changed in another scope, and this request's still holds it as it was.
    private async Task StayAsync(Guid personId)
    {
        await using var scope = scopes.CreateAsyncScope();
        var fresh = scope.ServiceProvider.GetRequiredService<SignInManager<DeskAccount>>();
        if (await FindAsync(fresh, personId) is { } account)
            await fresh.RefreshSignInAsync(account);
    }

    private static Task<DeskAccount?> FindAsync(SignInManager<DeskAccount> signIn, Guid personId) =>
        signIn.UserManager.FindByIdAsync(personId.ToString("D"));
}
