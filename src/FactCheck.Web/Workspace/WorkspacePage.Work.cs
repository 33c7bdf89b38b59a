using FactCheck.Core.Claims;

namespace FactCheck.Web.Workspace;

/// <content>What is done with selected text and with evidence.</content>
public sealed partial class WorkspacePage
{
    private async Task AddAsync()
    {
        var span = selected ?? (text is null ? null : await text.ReadSelectionAsync());
        if (State.Article is not { } article || await TextWork.AddAsync(article, State.PersonId, span, closed.Token) is not { } added)
            return;

        await text!.ClearSelectionAsync();
        await State.RefreshAsync([added.Id], closed.Token);
        await ChooseAsync(added.Id);
    }

    private async Task SetTextAsideAsync()
    {
        if (State.Article is not { } article || !await TextWork.SetAsideAsync(article, State.PersonId, selected, closed.Token))
            return;

        await text!.ClearSelectionAsync();
        await State.RefreshAsync([], closed.Token);
        await WalkOnAsync();
    }

    private async Task SplitTextAsync()
    {
        splitting = true;
        if (State.Article is { } article && await TextWork.SplitAsync(article, State.PersonId, closed.Token))
            await RefreshAsync();
        splitting = false;
    }

    private Task RefreshAsync() => State.RefreshAsync([], closed.Token);

    private Task AddEvidenceAsync() => StartEvidenceAsync(new EvidenceStart());

    private Task StartEvidenceAsync(EvidenceStart start) => EvidenceAsync(null, start);

    private Task EditEvidenceAsync(EvidenceView piece) => EvidenceAsync(piece, new EvidenceStart());

    private async Task EvidenceAsync(EvidenceView? piece, EvidenceStart start)
    {
        if (State.Chosen is { } claim && await Work.EditEvidenceAsync(piece, start, claim, State.Lines, State.PersonId, Zone))
            await State.RefreshAsync([], closed.Token);
    }

    private async Task RemoveEvidenceAsync(EvidenceView piece)
    {
        if (State.ChosenId is { } claim && await Work.RemoveAsync(claim, piece, closed.Token))
            await RefreshChosenAsync();
    }

    private async Task SubmitAsync()
    {
        if (verdict is { Writes: true })
            await verdict.SubmitAsync();
        else if (State is { Article: { } article, Chosen: { } claim })
            Work.Refuse(ClaimAction.Submit, article, claim, State.PersonId);
    }

    private void ToggleVerdict()
    {
        verdictOpen = !verdictOpen;
        panelOpen |= verdictOpen;
    }
}
