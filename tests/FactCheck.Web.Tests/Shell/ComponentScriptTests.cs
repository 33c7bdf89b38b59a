using FactCheck.Web.Shell;
using Microsoft.JSInterop;
using Xunit;

namespace FactCheck.Web.Tests.Shell;

/// <summary>A component that leaves while its script is on the way breaks nothing and leaves nothing behind.</summary>
public sealed class ComponentScriptTests : IAsyncDisposable
{
    private readonly SlowBrowser browser = new();
    private readonly ComponentScript script;

    public ComponentScriptTests() => script = new ComponentScript(browser, "./Some.razor.js");

    public ValueTask DisposeAsync() => script.DisposeAsync();

    [Fact]
    public async Task A_component_that_left_while_its_script_was_loading_asks_nothing_of_the_browser()
    {
        var started = script.StartAsync("watch");
        var called = script.CallAsync<string>("keep");
        await script.DisposeAsync();

        browser.Loaded.SetResult(browser.Module);

        Assert.False(await started);
        Assert.Null(await called);
        Assert.Empty(browser.Module.Called);
    }

    [Fact]
    public async Task What_starts_after_the_component_left_is_ended_at_once()
    {
        browser.Loaded.SetResult(browser.Module);
        var view = new Part();
        var starting = script.StartAsync("watch");
        await script.DisposeAsync();

        browser.Module.Answer.SetResult(view);

        Assert.False(await starting);
        Assert.Equal(["dispose"], view.Called);
        Assert.True(view.Disposed);
    }

    [Fact]
    public async Task What_was_started_is_ended_with_the_component_and_asked_nothing_afterwards()
    {
        var view = new Part();
        browser.Loaded.SetResult(browser.Module);
        browser.Module.Answer.SetResult(view);
        Assert.True(await script.StartAsync("watch"));

        await script.LeaveAsync("forget");
        await script.TellAsync("show");

        Assert.Equal(["dispose"], view.Called);
        Assert.Equal(["watch", "forget"], browser.Module.Called);
        Assert.True(browser.Module.Disposed);
    }

    [Fact]
    public async Task A_fault_in_the_browser_is_a_fault_only_while_the_component_is_there()
    {
        browser.Loaded.SetResult(browser.Module);
        var present = script.CallAsync<object>("keep");
        browser.Module.Answer.SetException(new JSException("no such element"));
        await Assert.ThrowsAsync<JSException>(() => present);

        browser.Module.Answer = new();
        var gone = script.CallAsync<object>("keep");
        await script.DisposeAsync();
        browser.Module.Answer.SetException(new JSException("no such element"));
        Assert.Null(await gone);
    }

    [Fact]
    public async Task A_script_that_could_not_be_loaded_is_tried_again()
    {
        var failing = script.CallAsync("find");
        browser.Loaded.SetException(new JSException("no connection"));
        await Assert.ThrowsAsync<JSException>(() => failing);

        browser.Loaded = new();
        browser.Loaded.SetResult(browser.Module);
        browser.Module.Answer.SetResult(null);

        Assert.True(await script.CallAsync("find"));
    }

    private sealed class SlowBrowser : IJSRuntime
    {
        public TaskCompletionSource<IJSObjectReference> Loaded { get; set; } = new();

        public Part Module { get; } = new();

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) =>
            InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            (TValue)await Loaded.Task;
    }

    private sealed class Part : IJSObjectReference
    {
        public TaskCompletionSource<object?> Answer { get; set; } = new();

        public List<string> Called { get; } = [];

        public bool Disposed { get; private set; }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) =>
            InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            Called.Add(identifier);
            return identifier is "dispose" or "forget" ? default! : await Answer.Task is TValue answer ? answer : default!;
        }

        public ValueTask DisposeAsync()
        {
            Disposed = true;
            return ValueTask.CompletedTask;
        }
    }
}
