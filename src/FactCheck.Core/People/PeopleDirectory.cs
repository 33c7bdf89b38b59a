using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.People;

/// <summary>The token with which one person sets a password once; the caller makes a link of it and shows it.</summary>
public sealed record PasswordLink(Guid PersonId, string Token, DateTimeOffset ExpiresAt);

/// <summary>Keeps people and their accounts in step: what happens to an account leaves a fact without secrets.</summary>
public sealed class PeopleDirectory(
    IServiceScopeFactory scopes, Desk desk, DeskReader reader, WriterQueue writers, TimeProvider clock)
{
    /// <summary>First run: makes the desk and its first person with a password; gives back that person's key.</summary>
    public async Task<Outcome<Guid>> FoundAsync(FoundDesk command, string password, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (FaultOf(password) is { } fault)
            return new Outcome<Guid>.Invalid([fault]);

        var outcome = await desk.DoAsOperatorAsync(command, cancellation);
        if (outcome is not Outcome<Guid>.Done { Value: var personId })
            return outcome;

        await InTurnAsync(async accounts =>
        {
            var account = await EnsureAccountAsync(accounts, personId, command.Email);
            if (account.PasswordHash is null)
                Expect(await accounts.AddPasswordAsync(account, password));
            return Nothing.Value;
        }, cancellation);
        return outcome;
    }

    /// <summary>Adds somebody, with the token for their first password.</summary>
    /// <param name="actorId">The administrator; null for the command line.</param>
    public async Task<Outcome<PasswordLink>> AddAsync(AddPerson command, Guid? actorId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        var outcome = await DoAsync(command, actorId, cancellation);
        return outcome is Outcome<Guid>.Done { Value: var personId }
            ? await MakePasswordLinkAsync(personId, actorId, cancellation)
            : Passed<Guid, PasswordLink>(outcome);
    }

    /// <summary>Makes a token with which somebody sets a new password; earlier ones stop working.</summary>
    /// <param name="actorId">The administrator; null for the command line.</param>
    public async Task<Outcome<PasswordLink>> MakePasswordLinkAsync(Guid personId, Guid? actorId, CancellationToken cancellation)
    {
        var noted = await NoteAsync(personId, AccountEvent.PasswordLinkMade, AccountEventBy.DeskKeeper, actorId, cancellation);
        if (!noted.IsDone)
            return Passed<Nothing, PasswordLink>(noted);

        var email = await EmailOfAsync(personId, cancellation);
        return await InTurnAsync(async accounts =>
        {
            var account = await EnsureAccountAsync(accounts, personId, email);
            var token = await accounts.GeneratePasswordResetTokenAsync(account);
            return new PasswordLink(personId, token, clock.GetUtcNow().Add(PasswordLinks.GoodFor));
        }, cancellation);
    }

    /// <summary>Sets a password with a token, once; ends a lockout and every open session.</summary>
    public async Task<Outcome<Nothing>> SetPasswordAsync(
        Guid personId, string token, string password, CancellationToken cancellation)
    {
        if (FaultOf(password) is { } fault)
            return new Outcome<Nothing>.Invalid([fault]);

        var done = await InTurnAsync(async accounts =>
        {
            var account = await accounts.FindByIdAsync(personId.ToString("D"));
            if (account is null || !(await accounts.ResetPasswordAsync(account, token, password)).Succeeded)
                return false;

            await PasswordLinks.SpendAsync(accounts, account);
            await accounts.SetLockoutEndDateAsync(account, null);
            await accounts.ResetAccessFailedCountAsync(account);
            return true;
        }, cancellation);
        return done
            ? await NoteAsync(personId, AccountEvent.PasswordChanged, AccountEventBy.Program, null, cancellation)
            : PeopleRefusals.LinkInvalid;
    }

    /// <summary>Changes one's own password; ends every other session.</summary>
    public async Task<Outcome<Nothing>> ChangePasswordAsync(
        Guid personId, string present, string password, CancellationToken cancellation)
    {
        if (FaultOf(password) is { } fault)
            return new Outcome<Nothing>.Invalid([fault]);

        var done = await InTurnAsync(
            async accounts => await accounts.FindByIdAsync(personId.ToString("D")) is { } account
                && (await accounts.ChangePasswordAsync(account, present, password)).Succeeded,
            cancellation);
        return done
            ? await NoteAsync(personId, AccountEvent.PasswordChanged, AccountEventBy.Themself, personId, cancellation)
            : PeopleRefusals.WrongPassword;
    }

    /// <summary>Ends every session of somebody, open pages included.</summary>
    /// <param name="actorId">The person, or an administrator; null for the command line.</param>
    public async Task<Outcome<Nothing>> SignOutEverywhereAsync(Guid personId, Guid? actorId, CancellationToken cancellation)
    {
        var by = actorId == personId ? AccountEventBy.Themself : AccountEventBy.DeskKeeper;
        if (by == AccountEventBy.DeskKeeper && !await KeepsDeskAsync(actorId, cancellation))
            return GateRefusals.NotAllowed;

        await InTurnAsync(async accounts =>
        {
            if (await accounts.FindByIdAsync(personId.ToString("D")) is { } account)
                Expect(await accounts.UpdateSecurityStampAsync(account));
            return Nothing.Value;
        }, cancellation);
        return await NoteAsync(personId, AccountEvent.SignedOutEverywhere, by, actorId, cancellation);
    }

    /// <summary>Leaves a fact about an account.</summary>
    /// <param name="actorId">Who did it; null for the program and the command line.</param>
    public Task<Outcome<Nothing>> NoteAsync(
        Guid personId, AccountEvent what, AccountEventBy by, Guid? actorId, CancellationToken cancellation) =>
        DoAsync(new RecordAccountFact(Guid.CreateVersion7(clock.GetUtcNow()), personId, what, by), actorId, cancellation);

    private Task<Outcome<T>> DoAsync<T>(Command<T> command, Guid? actorId, CancellationToken cancellation) => actorId is { } id
        ? desk.DoAsync(command, id, cancellation)
        : desk.DoAsOperatorAsync(command, cancellation);

    private async Task<T> InTurnAsync<T>(Func<UserManager<Account>, Task<T>> work, CancellationToken cancellation)
    {
        using var turn = await writers.EnterAsync(cancellation);
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<UserManager<Account>>());
    }

    private async Task<bool> KeepsDeskAsync(Guid? actorId, CancellationToken cancellation)
    {
        if (actorId is not { } id)
            return true;

        await using var view = await reader.OpenAsync(id, cancellation);
        return Permissions.Allow(view.Viewer, Permission.KeepDesk);
    }

    private async Task<string> EmailOfAsync(Guid personId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsOperatorAsync(cancellation);
        return await view.People.Where(person => person.Id == personId).Select(person => person.Email).FirstAsync(cancellation);
    }

    private static async Task<Account> EnsureAccountAsync(UserManager<Account> accounts, Guid personId, string email)
    {
        if (await accounts.FindByIdAsync(personId.ToString("D")) is { } known)
            return known;

        var account = new Account { Id = personId, UserName = email, Email = email, EmailConfirmed = true };
        Expect(await accounts.CreateAsync(account));
        return account;
    }

    private static Fault? FaultOf(string? password) => password?.Length switch
    {
        null or < DeskIdentity.PasswordMinLength => new Fault("Password", $"A password has at least {DeskIdentity.PasswordMinLength} characters."),
        > DeskIdentity.PasswordMaxLength => new Fault("Password", "A password has at most 1,000 characters."),
        _ => null,
    };

    private static void Expect(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description)));
    }

    private static Outcome<TOther> Passed<T, TOther>(Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.Refused refused => refused.Refusal,
        Outcome<T>.Invalid invalid => new Outcome<TOther>.Invalid(invalid.Faults),
        Outcome<T>.Conflict conflict => new Outcome<TOther>.Conflict(conflict.Version, conflict.Fields),
        _ => new Outcome<TOther>.Gone(),
    };
}
