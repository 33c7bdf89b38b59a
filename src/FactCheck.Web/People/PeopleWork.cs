using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Web.Shell;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace FactCheck.Web.People;

/// <summary>What an administrator does with people: asks, sends, and says what came of it.</summary>
public sealed class PeopleWork(
    DeskSession session,
    PeopleDirectory people,
    IDialogService dialogs,
    ISnackbar snackbar,
    IStringLocalizer<PeopleWork> words)
{
    private static readonly DialogOptions Small = new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseButton = true };

    /// <summary>Adds somebody and shows the link for their first password.</summary>
    public async Task<bool> InviteAsync()
    {
        var shown = await dialogs.ShowAsync<InviteDialog>(words["Invite"], Small);
        if ((await shown.Result)?.Data is not PasswordLink link)
            return false;

        await ShowLinkAsync(words["Invited"], link);
        return true;
    }

    /// <summary>Gives somebody other roles.</summary>
    public async Task<bool> ChangeRolesAsync(PersonRow person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var shown = await dialogs.ShowAsync<RolesDialog>(
            words["RolesOf", person.Name], new DialogParameters<RolesDialog> { { dialog => dialog.Roles, person.Roles } }, Small);
        return (await shown.Result)?.Data is Roles roles
            && Say(
                await session.DoAsync(new ChangeRoles(Guid.CreateVersion7(), person.Id, person.Version, roles), CancellationToken.None),
                words["RolesChanged", person.Name]);
    }

    /// <summary>Shuts somebody out at once.</summary>
    public async Task<bool> DisableAsync(PersonRow person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return await AgreesAsync("Disable", person.Name)
            && Say(
                await session.DoAsync(new DisablePerson(Guid.CreateVersion7(), person.Id, person.Version), CancellationToken.None),
                words["Disabled", person.Name]);
    }

    /// <summary>Lets somebody in again.</summary>
    public async Task<bool> EnableAsync(PersonRow person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Say(
            await session.DoAsync(new EnablePerson(Guid.CreateVersion7(), person.Id, person.Version), CancellationToken.None),
            words["Enabled", person.Name]);
    }

    /// <summary>Makes a link with which somebody sets a new password, and shows it once.</summary>
    public async Task<bool> ResetPasswordAsync(PersonRow person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (!await AgreesAsync("Reset", person.Name))
            return false;

        var outcome = await people.MakePasswordLinkAsync(person.Id, await session.FindPersonIdAsync(), CancellationToken.None);
        if (outcome is Outcome<PasswordLink>.Done done)
            await ShowLinkAsync(words["LinkFor", person.Name], done.Value);
        else
            snackbar.Add(outcome.Sentence ?? "", Severity.Error);
        return outcome.IsDone;
    }

    /// <summary>Ends every session of somebody.</summary>
    public async Task<bool> SignOutEverywhereAsync(PersonRow person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return await AgreesAsync("SignOut", person.Name)
            && Say(
                await people.SignOutEverywhereAsync(person.Id, await session.FindPersonIdAsync(), CancellationToken.None),
                words["SignedOut", person.Name]);
    }

    private async Task<bool> AgreesAsync(string what, string name)
    {
        var shown = await dialogs.ShowAsync<ConfirmDialog>(
            words[what + "Title", name],
            new DialogParameters<ConfirmDialog>
            {
                { dialog => dialog.Sentence, words[what + "Means"].Value },
                { dialog => dialog.Do, words[what + "Do"].Value },
            },
            Small);
        return await shown.Result is { Canceled: false };
    }

    private async Task ShowLinkAsync(string title, PasswordLink link)
    {
        var shown = await dialogs.ShowAsync<LinkDialog>(
            title, new DialogParameters<LinkDialog> { { dialog => dialog.Link, link } }, Small with { BackdropClick = false });
        await shown.Result;
    }

    private bool Say<T>(Outcome<T> outcome, string done)
    {
        snackbar.Add(outcome.Sentence ?? done, outcome.IsDone ? Severity.Normal : Severity.Error);
        return outcome.IsDone;
    }
}
