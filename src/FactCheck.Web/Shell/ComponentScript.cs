using Microsoft.JSInterop;

namespace FactCheck.Web.Shell;

/// <summary>
/// A component's script in the browser, loaded when it is first needed. A component can leave the page while its script is
/// still loading or starting: from then on nothing more is asked of the browser, and what had started is ended. A call may
/// take as long as it takes: it sends files too.
/// </summary>
/// <param name="path">The module, such as <c>./Shell/RowKeys.razor.js</c>.</param>
public sealed class ComponentScript(IJSRuntime browser, string path) : IAsyncDisposable
{
    private Task<IJSObjectReference>? loading;
    private IJSObjectReference? started;
    private bool gone;

    /// <summary>Whether <see cref="StartAsync"/> was done.</summary>
    public bool Started => started is not null && !gone;

    /// <summary>Calls a function of the module.</summary>
    /// <returns>False when the component had left the page before.</returns>
    public Task<bool> CallAsync(string function, params object?[] arguments) => WhilePresentAsync(false, async () =>
    {
        var module = await LoadAsync();
        if (gone)
            return false;
        await module.InvokeVoidAsync(function, CancellationToken.None, arguments);
        return !gone;
    });

    /// <summary>Calls a function of the module and gives what it returns; nothing when the component has left the page.</summary>
    public Task<T?> CallAsync<T>(string function, params object?[] arguments) => WhilePresentAsync(default(T), async () =>
    {
        var module = await LoadAsync();
        return gone ? default : await module.InvokeAsync<T?>(function, CancellationToken.None, arguments);
    });

    /// <summary>Calls a function that returns an object with methods, <c>dispose</c> among them. The one started before is ended.</summary>
    public Task<bool> StartAsync(string function, params object?[] arguments) => WhilePresentAsync(false, async () =>
    {
        var module = await LoadAsync();
        await EndAsync();
        if (gone)
            return false;
        started = await module.InvokeAsync<IJSObjectReference>(function, arguments);
        if (!gone)
            return true;
        await EndAsync();
        return false;
    });

    /// <summary>Calls a method of what was started; does nothing when that is not there.</summary>
    public Task TellAsync(string method, params object?[] arguments) => WhilePresentAsync(false, async () =>
    {
        if (Started)
            await started!.InvokeVoidAsync(method, arguments);
        return true;
    });

    /// <summary>Calls a method of what was started and gives what it returns; nothing when that is not there.</summary>
    public Task<T?> AskAsync<T>(string method, params object?[] arguments) => WhilePresentAsync(default(T), async () =>
        Started ? await started!.InvokeAsync<T?>(method, CancellationToken.None, arguments) : default);

    public ValueTask DisposeAsync() => LeaveAsync(null);

    /// <summary>Ends everything; where the module was loaded, its last call is this function.</summary>
    public async ValueTask LeaveAsync(string? last, params object?[] arguments)
    {
        gone = true;
        try
        {
            await EndAsync();
            if (loading is not { IsCompletedSuccessfully: true })
                return;
            var module = await loading;
            if (last is not null)
                await module.InvokeVoidAsync(last, arguments);
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The whole page is gone, and everything of ours in it.
        }
    }

    private Task<IJSObjectReference> LoadAsync() =>
        loading is { IsFaulted: false, IsCanceled: false } ? loading : loading = browser.InvokeAsync<IJSObjectReference>("import", path).AsTask();

    private async Task EndAsync()
    {
        if (started is not { } ended)
            return;
        started = null;
        await ended.InvokeVoidAsync("dispose");
        await ended.DisposeAsync();
    }

    // What a script says of elements that were taken away under it is of no interest.
    private async Task<T> WhilePresentAsync<T>(T otherwise, Func<Task<T>> call)
    {
        if (gone)
            return otherwise;
        try
        {
            return await call();
        }
        catch (Exception fault) when (gone && fault is JSException or JSDisconnectedException or ObjectDisposedException)
        {
            return otherwise;
        }
    }
}
