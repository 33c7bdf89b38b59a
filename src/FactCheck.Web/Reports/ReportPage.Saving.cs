using FactCheck.Core.Gate;
using FactCheck.Core.Reports;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FactCheck.Web.Reports;

/// <content>What is typed and moved is saved a moment later.</content>
public sealed partial class ReportPage
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(800);

    private ITimer? pause;
    private string said = "";
    private bool saving;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private void TypeHeadline(string? typed)
    {
        Editing.Headline = typed ?? "";
        SaveSoon();
    }

    private void TypeSummary(string? typed)
    {
        Editing.Summary = typed ?? "";
        SaveSoon();
    }

    private async Task MoveAsync((Guid ClaimId, int To) move)
    {
        if (Editing.Move(move.ClaimId, move.To))
            await SaveAsync();
    }

    private void SaveSoon()
    {
        said = L["Typing"];
        pause ??= Clock.CreateTimer(_ => _ = InvokeAsync(SaveFromPauseAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        pause.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    private async Task SaveFromPauseAsync()
    {
        if (closed.IsCancellationRequested)
            return;
        await SaveAsync();
        if (!closed.IsCancellationRequested)
            StateHasChanged();
    }

    private async Task SaveAsync()
    {
        if (saving)
            return;
        if (!Editing.Dirty)
        {
            said = "";
            return;
        }

        saving = true;
        said = L["Saving"];
        try
        {
            await ReadSafelyAsync(SaveAllAsync);
        }
        finally
        {
            saving = false;
        }

        if (error is not null)
            said = L["NotSaved"];
    }

    private async Task SaveAllAsync()
    {
        do
        {
            // Whoever leaves the page right after typing has still typed it.
            var outcome = await Editing.SaveAsync(CancellationToken.None);
            if (outcome is Outcome<int>.Conflict && !await MeetAsync())
                return;
            error = outcome is Outcome<int>.Conflict ? null : outcome.Sentence;
        }
        while (error is null && Editing.Dirty);
        if (error is not null)
            return;
        said = L["Saved", TimeZoneInfo.ConvertTime(Clock.GetUtcNow(), Zone ?? TimeZoneInfo.Utc).DateTime];
        await Editing.FollowAsync(article, closed.Token);
        await ShowAsync();
    }

    /// <summary>Brings two people's changes together; false when the person went back to their text.</summary>
    private async Task<bool> MeetAsync()
    {
        var conflicts = await Editing.MeetAsync(article, closed.Token);
        if (conflicts.Count == 0)
            return true;
        var names = new Dictionary<string, string>
        {
            [nameof(EditReport.Headline)] = L["Headline"],
            [nameof(EditReport.Summary)] = L["Summary"],
            [nameof(EditReport.ClaimOrder)] = L["Order"],
        };
        if (await ConflictDialog.AskAsync(Dialogs, L["Conflict"], conflicts, names) is not { } chosen)
        {
            error = L["NotSavedConflict"];
            return false;
        }

        Editing.Choose(chosen);
        return true;
    }
}
