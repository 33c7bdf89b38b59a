using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.Gate;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Workspace;

/// <content>What is said about the claim in hand, and where in the text it points.</content>
public sealed partial class WorkspacePage
{
    private IReadOnlyList<PointedPassage> pointed = [];
    private (Guid ClaimId, PassageView Passage)? pointing;
    private Guid? unfolded;
    private IDisposable? discussed;

    /// <summary>The thread of the chosen claim that was asked for.</summary>
    [SupplyParameterFromQuery(Name = "thread")]
    public Guid? Thread { get; set; }

    [Inject]
    private PointedPassages PointedPassages { get; set; } = default!;

    // What somebody pointed at for one claim is not carried over to another.
    private PassageView? PointedAt => pointing is { } at && at.ClaimId == State.ChosenId ? at.Passage : null;

    // Where the panel is a sheet, whoever asks for a thread finds it unfolded.
    protected override void OnParametersSet()
    {
        if (Thread == unfolded)
            return;
        unfolded = Thread;
        panelOpen |= Thread is not null;
    }

    // Only what can move a pointer has them read again: most of what happens to an article does not.
    private async Task FollowDiscussionAsync()
    {
        discussed?.Dispose();
        discussed = State.Article is { } article
            ? Feed.Subscribe(notices =>
            {
                if (notices.Any(notice => notice.ArticleId == article.Id && MovesPointers(notice.Kind)))
                    _ = InvokeAsync(PointAgainAsync);
            })
            : null;
        await ReadPointedAsync();
    }

    private static bool MovesPointers(string kind) => kind.StartsWith("discussion.", StringComparison.Ordinal)
        || kind.StartsWith("article.", StringComparison.Ordinal)
        || kind is FactKinds.ClaimMerged or FactKinds.ClaimSplit or FactKinds.CommandUndone;

    private async Task PointAgainAsync()
    {
        if (closed.IsCancellationRequested)
            return;
        await ReadPointedAsync();
        StateHasChanged();
    }

    private async Task ReadPointedAsync() => pointed = State.Article is { } article
        ? await PointedPassages.ReadAsync(State.PersonId, article.RevisionId, closed.Token)
        : [];

    // With text selected an editor's comment points at it; whoever may not point writes about the claim.
    private async Task DiscussAsync()
    {
        selected = text is null ? null : await text.ReadSelectionAsync();
        await PointAsync();
    }

    private async Task PointAsync()
    {
        if (State is not { Article: { } article, Chosen: { } claim } || panel is null)
            return;
        if (selected is not null && await TextWork.PassageAsync(article, State.PersonId, selected, closed.Token) is { } passage)
        {
            pointing = (claim.Id, passage);
            await text!.ClearSelectionAsync();
        }

        await panel.OpenDiscussionAsync();
    }

    private void Unpoint() => pointing = null;

    private async Task ShowThreadAsync(Guid threadId)
    {
        if (pointed.FirstOrDefault(one => one.ThreadId == threadId) is not { } found)
            return;
        panelOpen = true;
        await ChooseAsync(found.ClaimId);
        address.Show(new Dictionary<string, object?> { ["thread"] = threadId });
    }

    private async Task ShowPassageAsync(ThreadView thread)
    {
        panelOpen = false;
        if (text is not null)
            await text.RevealThreadAsync(thread.Id);
    }
}
