using FactCheck.Core.People;
using FactCheck.Core.Storage;
using FactCheck.Web.CommandLine;
using Microsoft.AspNetCore.Identity;
using DeskAccount = FactCheck.Core.People.Account;

namespace FactCheck.Web.Account;

/// <summary>What came of trying to sign in.</summary>
public enum Entry
{
    /// <summary>Signed in.</summary>
    In,

    /// <summary>Unknown address, wrong password or locked: which of them is not said.</summary>
    Refused,

    /// <summary>The password was right, the person is disabled.</summary>
    Disabled,
}

/// <summary>Lets people in and out, and leaves a fact each time.</summary>
internal sealed class AccountDoor(
    SignInManager<DeskAccount> signIn, PasswordTurns turns, PeopleDirectory people, DeskReader reader, DemoMode demo)
{
    private UserManager<DeskAccount> Accounts => signIn.UserManager;

    /// <summary>Signs in by e-mail and password; five wrong ones lock the account for a while.</summary>
    public async Task<Entry> EnterAsync(string email, string password, CancellationToken cancellation)
    {
        using var turn = await turns.EnterAsync(Accounts.NormalizeEmail(email.Trim()), cancellation);
        var account = await Accounts.FindByEmailAsync(email.Trim());
        if (account is null || await Accounts.IsLockedOutAsync(account))
        {
            SpendTheSameTime(password);
            return Entry.Refused;
        }

        var result = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (result.Succeeded)
            return await AdmitAsync(account, cancellation);

        await people.NoteAsync(account.Id, AccountEvent.SignInFailed, AccountEventBy.Program, null, cancellation);
        if (result.IsLockedOut)
            await people.NoteAsync(account.Id, AccountEvent.LockedOut, AccountEventBy.Program, null, cancellation);
        return Entry.Refused;
    }

    /// <summary>Signs somebody of the demo desk in without a password; refused on every other desk.</summary>
    public async Task<Entry> EnterDemoAsync(Guid personId, CancellationToken cancellation)
    {
        if (!demo.On || await Accounts.FindByIdAsync(personId.ToString()) is not { } account)
            return Entry.Refused;

        return await AdmitAsync(account, cancellation);
    }

    /// <summary>Ends this browser's session.</summary>
    public Task LeaveAsync() => signIn.SignOutAsync();

    private async Task<Entry> AdmitAsync(DeskAccount account, CancellationToken cancellation)
    {
        await using (var view = await reader.OpenAsync(account.Id, cancellation))
        {
            if (!view.Viewer.Active)
                return Entry.Disabled;
        }

        await signIn.SignInAsync(account, isPersistent: false);
        await people.NoteAsync(account.Id, AccountEvent.SignedIn, AccountEventBy.Themself, account.Id, cancellation);
        return Entry.In;
    }

    // Hashing takes most of the time; without it, how fast the answer comes would tell which addresses have an account.
    private void SpendTheSameTime(string password) => Accounts.PasswordHasher.HashPassword(new DeskAccount(), password);
}
