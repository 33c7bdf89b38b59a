using FactCheck.Core.Gate;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Core.Tests.Gate;

public sealed class CalmTurnTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly CalmTurn turn;

    public CalmTurnTests() => turn = new CalmTurn(clock);

    public void Dispose() => turn.Dispose();

    [Fact]
    public async Task Next_begins_after_a_rest_as_long_as_the_work_before_it_took()
    {
        await turn.TakeAsync(() => WorkAsync(TimeSpan.FromMilliseconds(300)), TestContext.Current.CancellationToken);
        var begun = false;
        var next = turn.TakeAsync(() => Task.FromResult(begun = true), TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromMilliseconds(299));
        Assert.False(begun);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(await next.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Rest_may_be_longer_than_the_work()
    {
        using var calm = new CalmTurn(clock, rests: 2);
        await calm.TakeAsync(() => WorkAsync(TimeSpan.FromMilliseconds(300)), TestContext.Current.CancellationToken);
        var begun = false;
        var next = calm.TakeAsync(() => Task.FromResult(begun = true), TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromMilliseconds(599));
        Assert.False(begun);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(await next.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_comes_after_the_rest_begins_at_once()
    {
        await turn.TakeAsync(() => WorkAsync(TimeSpan.FromMilliseconds(300)), TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromMilliseconds(300));

        Assert.True(turn.TakeAsync(() => Task.FromResult(true), TestContext.Current.CancellationToken).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Who_gives_up_while_waiting_takes_the_turn_from_nobody()
    {
        var never = new TaskCompletionSource<bool>();
        var first = turn.TakeAsync(() => never.Task, TestContext.Current.CancellationToken);
        using var gone = new CancellationTokenSource();
        var second = turn.TakeAsync(() => Task.FromResult(true), gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        never.SetResult(true);

        Assert.True(await first);
        Assert.True(await turn.TakeAsync(() => Task.FromResult(true), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    private Task<bool> WorkAsync(TimeSpan length)
    {
        clock.Advance(length);
        return Task.FromResult(true);
    }
}
