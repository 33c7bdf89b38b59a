using System.Data.Common;
using System.Globalization;
using FactCheck.Core.Audit;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Gate;
using FactCheck.Web.Live;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Sources.Snapshots;

/// <summary>What was captured of a source, in a row by time, and how a capture comes along.</summary>
public sealed partial class SnapshotsPanel(
    SourceSnapshots snapshots, CaptureQueue queue, Desk desk, DeskSession session, FactFeed feed, TimeProvider clock, NavigationManager navigation, IJSRuntime browser)
    : IAsyncDisposable
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMilliseconds(700);

    private readonly ComponentScript script = new(browser, "./Workspace/EvidenceDialog.razor.js");
    private readonly CancellationTokenSource closed = new();
    private FactFollower? follower;
    private ElementReference host;
    private SnapshotList? list;
    private SnapshotRow? chosen;
    private Guid person;
    private Guid shown;
    private Guid? wanted;
    private bool watching;
    private bool uploading;
    private string? error;
    private string? refusal;

    /// <summary>The source.</summary>
    [Parameter, EditorRequired]
    public Guid SourceId { get; set; }

    /// <summary>The snapshot to show; the newest when none is named.</summary>
    [SupplyParameterFromQuery(Name = "snapshot")]
    private Guid? Wanted { get; set; }

    private bool UnderWay => list?.LastCapture is { IsUnderWay: true };

    private string AskWord => list switch
    {
        { LastCapture.State: CaptureState.Failed } => "Again",
        { LastCapture.OfPage: false } => "ReadAnew",
        { Rows.Count: > 0 } => "Anew",
        _ => "Capture",
    };

    private string State => (uploading, list!.LastCapture) switch
    {
        (true, _) => L["Uploading"],
        (_, { State: CaptureState.Waiting }) => L["Waiting"],
        (_, { State: CaptureState.Running, OfPage: false }) => L["Reading"],
        (_, { State: CaptureState.Running } running) => queue.Received(running.Id) is > 0 and var bytes ? L["Running", Size(bytes)] : L["Asking"],
        _ when list.Observed is not null => "",
        (_, { State: CaptureState.Failed, OfPage: false } failed) => L["FileFailed", failed.Sentence ?? ""],
        (_, { State: CaptureState.Failed } failed) => L["Failed", failed.Sentence ?? ""],
        _ => list.Rows.Count == 0 ? L["None"] : "",
    };

    /// <summary>The one taken before the chosen one.</summary>
    private SnapshotRow? Before => list!.Rows.SkipWhile(row => row.Id != chosen!.Id).Skip(1).FirstOrDefault();

    public async ValueTask DisposeAsync()
    {
        follower?.Dispose();
        await closed.CancelAsync();
        closed.Dispose();
        await script.DisposeAsync();
    }

    protected override void OnInitialized() =>
        follower = new FactFollower(feed, notice => notice.SubjectId == SourceId && notice.Kind is FactKinds.SnapshotKept or FactKinds.SnapshotArchived, () => InvokeAsync(FollowAsync));

    protected override async Task OnParametersSetAsync()
    {
        if (shown == SourceId)
        {
            if (wanted != Wanted)
                chosen = list?.Rows.FirstOrDefault(row => row.Id == Wanted) ?? chosen;
            wanted = Wanted;
            return;
        }

        wanted = Wanted;
        shown = SourceId;
        chosen = null;
        person = await session.FindPersonIdAsync();
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        try
        {
            var newest = list?.Rows is [var first, ..] ? first.Id : (Guid?)null;
            list = await snapshots.ReadAsync(person, SourceId, closed.Token);
            error = null;
            // Who looks at the newest one is shown what is newer still.
            var kept = chosen?.Id == newest ? null : list.Rows.FirstOrDefault(row => row.Id == chosen?.Id);
            chosen = kept ?? (chosen is null ? list.Rows.FirstOrDefault(row => row.Id == Wanted) : null) ?? (list.Rows is [var top, ..] ? top : null);
        }
        catch (DbException)
        {
            error = L["NotRead"];
        }

        if (UnderWay && !watching)
            _ = WatchAsync();
    }

    private async Task FollowAsync()
    {
        if (closed.IsCancellationRequested)
            return;
        await ReadAsync();
        StateHasChanged();
    }

    // That a capture goes on or fails is no fact of the record: while one is under way, it is looked for.
    private async Task WatchAsync()
    {
        watching = true;
        try
        {
            while (UnderWay)
            {
                await Task.Delay(LooksEvery, clock, closed.Token);
                await InvokeAsync(FollowAsync);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        finally
        {
            watching = false;
        }
    }

    private async Task AskAsync()
    {
        var outcome = await desk.DoAsync(new AskForCapture(Guid.CreateVersion7(), SourceId), person, CancellationToken.None);
        refusal = outcome.Sentence;
        await ReadAsync();
    }

    private async Task UploadAsync()
    {
        (uploading, refusal) = (true, null);
        try
        {
            var answer = await script.CallAsync<SnapshotAnswer>("upload", host, SnapshotEndpoints.Files(SourceId), L["UploadFailed"].Value);
            refusal = answer?.Sentence;
        }
        catch (JSException)
        {
            refusal = L["UploadFailed"];
        }
        finally
        {
            uploading = false;
        }

        await ReadAsync();
    }

    private void Choose(SnapshotRow row)
    {
        chosen = row;
        navigation.NavigateTo(navigation.GetUriWithQueryParameter("snapshot", row.Id), replace: true);
    }

    private string Size(long bytes) => bytes < 1024 * 1024
        ? L["Kilobytes", Math.Max(1, bytes / 1024).ToString("N0", CultureInfo.CurrentCulture)]
        : L["Megabytes", (bytes / 1048576.0).ToString("N1", CultureInfo.CurrentCulture)];
}
