using System.Globalization;
using FactCheck.Core.Articles.Splitting;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Workspace;

/// <summary>How far the splitting of a long text is, for everybody who has the article open; to be cancelled, and started again.</summary>
public sealed partial class SplitBar : IDisposable
{
    /// <summary>Of the whole bar, the share in percent that stands for reading; the rest stands for what is stored.</summary>
    private const int ReadingShare = 10;

    /// <summary>So many steps are announced: not every percent.</summary>
    private const int HeardEvery = 25;

    private readonly CancellationTokenSource closed = new();
    private IDisposable? subscription;
    private Guid at;
    private int drawn;
    private SplitView? before;
    private string said = "";
    private bool busy;

    /// <summary>What is open.</summary>
    [Parameter, EditorRequired]
    public WorkspaceState State { get; set; } = default!;

    /// <summary>A splitting was started or cancelled here.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    private SplitBoard Board { get; set; } = default!;

    [Inject]
    private TextWork Work { get; set; } = default!;

    private SplitView? Run => State.Article?.Splitting;

    private bool IsRunning => Run?.State == SplitRunState.Running;

    public void Dispose()
    {
        subscription?.Dispose();
        closed.Cancel();
    }

    protected override void OnParametersSet()
    {
        if (State.Article is not { } article)
            return;
        if (at != article.Id)
        {
            subscription?.Dispose();
            (at, before, said) = (article.Id, Run, "");
            subscription = Board.Subscribe(article.Id, Follow);
        }

        if (before != Run)
            said = Announced(before, Run);
        before = Run;
    }

    /// <summary>More of the text is read, which the record does not say.</summary>
    private void Follow()
    {
        if (Run is { } run && Percent(run) != drawn)
            _ = InvokeAsync(StateHasChanged);
    }

    private int Percent(SplitView run)
    {
        var read = Board.ShareRead(at) ?? (run.Through > 0 ? 1 : 0);
        return drawn = (int)((read * ReadingShare) + (run.Percent * (100 - ReadingShare) / 100.0));
    }

    private string Words(SplitView run) => run.State switch
    {
        SplitRunState.Cancelled => L["Cancelled", Share(run.Percent)],
        SplitRunState.NotEnded => L["NotEnded", Share(run.Percent)],
        _ when run.Through > 0 => L["Splitting", Share(run.Percent), run.Added],
        _ => L[Board.ShareRead(at) is null ? "Waits" : "Reading"],
    };

    /// <summary>What is heard of a change; nothing new until the next quarter is through.</summary>
    private string Announced(SplitView? old, SplitView? now) => (old, now) switch
    {
        (_, { State: not SplitRunState.Running } stopped) => Words(stopped),
        ({ State: SplitRunState.Running }, null) => L["Ended", State.Waiting],
        (null or { State: not SplitRunState.Running }, { } begun) => Words(begun),
        ({ } earlier, { } later) when earlier.Percent / HeardEvery != later.Percent / HeardEvery => Words(later),
        _ => said,
    };

    private static string Share(int percent) => (percent / 100.0).ToString("P0", CultureInfo.CurrentCulture);

    private async Task ActAsync()
    {
        if (State.Article is not { } article)
            return;

        busy = true;
        await (IsRunning
            ? Work.CancelSplitAsync(article, State.PersonId, closed.Token)
            : Work.SplitAsync(article, State.PersonId, closed.Token));
        busy = false;
        await OnChanged.InvokeAsync();
    }
}
