using FactCheck.Core.Claims;
using FactCheck.Text;
using FactCheck.Text.Anchoring;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Workspace;

/// <content>What is picked in the text, and where the claim in hand stands in it.</content>
public sealed partial class WorkspacePage : ITextEditing
{
    [Inject]
    private PassageWork PassageWork { get; set; } = default!;

    string? ITextEditing.Movable => State is { Article: { } article, Chosen: { } claim } && claim.Allowed.Contains(ClaimAction.Reword)
        ? Work.Name(article, claim)
        : null;

    async Task<PickedText?> ITextEditing.SnapAsync(Span selected, TextUnit unit) => State.Article is { } article
        ? await PassageWork.SnapAsync(article, State.PersonId, selected, unit, closed.Token)
        : null;

    async Task<MovedEdge?> ITextEditing.MoveAsync(EdgeMove move) => State.Article is { } article
        ? await PassageWork.MoveAsync(article, State.PersonId, move, closed.Token)
        : null;

    async Task<bool> ITextEditing.ChangeAsync(Span passage, Span? moved)
    {
        if (State is not { Article: { } article, Chosen: { } claim }
            || !await PassageWork.ChangeAsync(article, claim, passage, moved, closed.Token))
            return false;

        await RefreshChosenAsync();
        StateHasChanged();
        return true;
    }

    private async Task AddToAsync()
    {
        if (State is not { Article: { } article, Chosen: { } claim } || selected is not { } span
            || !await PassageWork.AddAsync(article, claim, span, closed.Token))
            return;

        await text!.ClearSelectionAsync();
        await RefreshChosenAsync();
    }
}
