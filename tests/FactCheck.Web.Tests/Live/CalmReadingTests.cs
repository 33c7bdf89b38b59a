using FactCheck.Core.Audit;
using FactCheck.Web.Live;

namespace FactCheck.Web.Tests.Live;

public sealed class CalmReadingTests : IDisposable
{
    private readonly CalmReading calm = new(new FactFeed(), TimeProvider.System);

    public void Dispose() => calm.Dispose();

    [Fact]
    public async Task Lists_are_read_one_after_the_other()
    {
        var (atOnce, most, done) = (0, 0, 0);
        async Task ReadAsync()
        {
            most = Math.Max(most, Interlocked.Increment(ref atOnce));
            await Task.Delay(5, TestContext.Current.CancellationToken);
            Interlocked.Decrement(ref atOnce);
            done++;
        }

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => calm.ReadAsync(ReadAsync)));

        Assert.Equal((1, 20), (most, done));
    }

    [Fact]
    public async Task One_that_never_answers_keeps_nobody_waiting_for_ever()
    {
        var never = new TaskCompletionSource();
        var stuck = calm.ReadAsync(() => never.Task);
        var read = false;

        await calm.ReadAsync(() => Task.FromResult(read = true)).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.True(read);
        Assert.False(stuck.IsCompleted);
        never.SetResult();
        await stuck;
    }

    [Fact]
    public async Task One_that_fails_lets_the_next_read_and_says_so()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => calm.ReadAsync(() => throw new InvalidOperationException()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => calm.ReadAsync(() => Task.FromException(new InvalidOperationException())));
        var read = false;

        await calm.ReadAsync(() => Task.FromResult(read = true)).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.True(read);
    }
}
