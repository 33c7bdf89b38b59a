using System.Data.Common;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Sources.Links;

/// <summary>What came of the last look at a source's page, and where another one is asked for.</summary>
public sealed partial class LinkLine(LinkChecks checks, LinkList list, DeskSession session, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMilliseconds(700);

    private readonly CancellationTokenSource closed = new();
    private LinkView? link;
    private Guid person;
    private Guid shown;
    private bool watching;
    private string? error;

    /// <summary>The source.</summary>
    [Parameter, EditorRequired]
    public Guid SourceId { get; set; }

    public void Dispose() => closed.Cancel();

    protected override async Task OnParametersSetAsync()
    {
        if (shown == SourceId)
            return;
        shown = SourceId;
        person = await session.FindPersonIdAsync();
        await ReadAsync();
    }

    private async Task AskAsync()
    {
        try
        {
            await checks.AskAsync(person, [SourceId], now: true, closed.Token);
        }
        catch (DbException)
        {
            error = L["Failed"];
            return;
        }

        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        try
        {
            link = (await list.OfAsync(person, [SourceId], closed.Token)) is [var known] ? known : null;
            error = null;
        }
        catch (DbException)
        {
            error = L["Failed"];
        }

        if (link is { Waiting: true } && !watching)
            _ = WatchAsync();
    }

    // A look is no fact of the record: while one is under way, its end is looked for.
    private async Task WatchAsync()
    {
        watching = true;
        try
        {
            while (link is { Waiting: true })
            {
                await Task.Delay(LooksEvery, clock, closed.Token);
                await InvokeAsync(async () =>
                {
                    await ReadAsync();
                    StateHasChanged();
                });
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
}
