using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Revisions;
using FactCheck.Text;
using FactCheck.Text.Anchoring;
using FactCheck.Web.Shell;
using FactCheck.Web.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace FactCheck.Web.Revisions;

/// <summary>Carries out what somebody decides about a claim that a new text touched; says whether something was done.</summary>
public sealed class RevisionWork(
    DeskSession session,
    RevisionHistory history,
    ClaimDetail details,
    ClaimActions actions,
    ClaimDialogs claimDialogs,
    IDialogService dialogs,
    NavigationManager navigation,
    IStringLocalizer<RevisionWork> words)
{
    private static readonly DialogOptions Small = new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseButton = true };

    /// <param name="revisionId">The current text.</param>
    /// <param name="selected">What is selected in it; for placing.</param>
    public async Task<bool> DoAsync(
        RevisionAct act, RevisedArticle article, Guid revisionId, CarriedClaim claim, Span? selected, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(claim);
        var name = claim.Number is { } number ? ArticleNumber.Format(article.Number, number) : words["Suggestion"].Value;
        return act switch
        {
            RevisionAct.Accept => await actions.AcceptAsync(article.Number, claim.Id, claim.Version, cancellation) is not null,
            RevisionAct.StillHolds => await ConfirmAsync(claim, name, cancellation),
            RevisionAct.Reopen => await claimDialogs.AskWhyReopenAsync(name) is { } reason && await actions.PlainlyAsync(
                new ReopenClaim(Guid.CreateVersion7(), claim.Id, claim.Version, reason), words["Reopened", name], cancellation) is not null,
            RevisionAct.Occasion => await SetOccasionAsync(claim, name, cancellation),
            RevisionAct.Place => await PlaceAsync(revisionId, claim, name, selected, cancellation),
            RevisionAct.Keep => await actions.PlainlyAsync(
                new KeepOnOldRevision(Guid.CreateVersion7(), claim.Id, revisionId), words["Kept", name], cancellation) is not null,
            RevisionAct.SetAside => await claimDialogs.AskWhyAsideAsync(claim.Statement) is { } answer
                && await actions.SetAsideAsync(claim.Id, claim.Version, answer.Reason, answer.Note, name, cancellation) is not null,
            _ => ToQueue(name),
        };
    }

    private async Task<bool> ConfirmAsync(CarriedClaim claim, string name, CancellationToken cancellation) =>
        claim.Change is { } change
        && await AskAsync(words["StillHolds", name], words["StillHoldsWhy"], words["StillHoldsDone"]) is { } reason
        && await actions.PlainlyAsync(
            new ConfirmStillHolds(Guid.CreateVersion7(), claim.Id, claim.Version, change.Id, reason), words["Holds", name], cancellation) is not null;

    private async Task<bool> PlaceAsync(
        Guid revisionId, CarriedClaim claim, string name, Span? selected, CancellationToken cancellation)
    {
        if (claim.Lost is not { } lost)
            return false;
        if (selected is not { } wanted
            || await history.ReadTextAsync(await session.FindPersonIdAsync(), revisionId, cancellation) is not { } text
            || TextUnits.Snap(text, [], wanted, TextUnit.Character) is not { } place)
        {
            actions.Tell(words["SelectFirst", name]);
            return false;
        }

        return await actions.PlainlyAsync(
            new PlaceClaim(Guid.CreateVersion7(), claim.Id, revisionId, lost.RevisionId, lost.Span, place), words["Placed", name], cancellation) is not null;
    }

    /// <summary>The rest of the wording stays as it is.</summary>
    private async Task<bool> SetOccasionAsync(CarriedClaim claim, string name, CancellationToken cancellation)
    {
        if (await AskAsync(words["Occasion", name], words["OccasionWhat"], words["OccasionDone"]) is not { } occasion
            || await details.FindAsync(await session.FindPersonIdAsync(), claim.Id, cancellation) is not { } now)
            return false;

        var wording = new RewordClaim(
            Guid.CreateVersion7(), now.Id, now.WordingVersion, now.Statement, now.Form, now.Kind, now.Check, now.Claimants,
            now.SaidOn, now.SaidOnIsLatest, occasion, now.Appearances);
        return await actions.PlainlyAsync(wording, words["OccasionSet", name], cancellation) is not null;
    }

    private bool ToQueue(string name)
    {
        navigation.NavigateTo(DeskRoutes.ToQueue(name));
        return false;
    }

    private async Task<string?> AskAsync(string title, string label, string done)
    {
        var parameters = new DialogParameters<ReasonDialog>
        {
            { dialog => dialog.Label, label },
            { dialog => dialog.Done, done },
        };
        var shown = await dialogs.ShowAsync<ReasonDialog>(title, parameters, Small);
        return (await shown.Result)?.Data as string;
    }
}
