using System.Data.Common;
using FactCheck.Core.Audit;
using FactCheck.Core.Evidence.Findings;
using FactCheck.Core.Gate;
using FactCheck.Web.Live;
using FactCheck.Web.Shell;
using FactCheck.Web.Sources.Reuse;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FactCheck.Web.Sources.Findings;

/// <summary>One finding: the source's words, and every claim that rests on it. A correction shows which of them have the words from before.</summary>
public sealed partial class FindingDetailPage(
    FindingLibrary library, DeskSession session, FactFeed feed, IDialogService dialogs, ISnackbar snackbar) : IDisposable
{
    private readonly CancellationTokenSource closed = new();
    private IReadOnlyList<Crumb> parents = [];
    private FactFollower? follower;
    private FindingCard? card;
    private Guid shown;
    private string? error;
    private bool gone;

    /// <summary>The finding's key.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        follower?.Dispose();
        closed.Cancel();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        parents = [new Crumb(L["Sources"], DeskRoutes.Sources), new Crumb(L["Findings"], DeskRoutes.Findings)];
        follower = new FactFollower(feed, Concerns, () => InvokeAsync(FollowAsync));
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (shown == Id)
            return;
        (shown, card) = (Id, null);
        await ReadAsync();
    }

    private bool Concerns(FactNotice notice) =>
        notice.SubjectId == Id || notice.Kind.StartsWith("evidence.", StringComparison.Ordinal) || notice.Kind == FactKinds.CommandUndone;

    private async Task ReadAsync()
    {
        try
        {
            card = await library.FindAsync(await session.FindPersonIdAsync(), Id, closed.Token);
            (gone, error) = (card is null, null);
        }
        catch (DbException)
        {
            error = L["Failed"];
        }
    }

    private async Task FollowAsync()
    {
        if (closed.IsCancellationRequested)
            return;
        await ReadAsync();
        StateHasChanged();
    }

    private Task UseAsync() => UseDialog.ShowAsync(dialogs, L["Use"], ReuseOf.Finding(Id));

    private async Task CorrectAsync()
    {
        if (card is null || !await FindingDialog.CorrectAsync(dialogs, L["Correct"], card.Finding))
            return;
        snackbar.Add(L["Corrected"].Value, Severity.Normal);
        await ReadAsync();
    }

    private async Task FollowAsync(FindingUseRow use)
    {
        var outcome = await session.DoAsync(
            new FollowFinding(Guid.CreateVersion7(), use.EvidenceId, use.EvidenceVersion), L["Followed"].Value, null, CancellationToken.None);
        snackbar.Add(outcome.Sentence ?? L["Followed"].Value, Severity.Normal);
        await ReadAsync();
    }
}
