namespace FactCheck.Core.Gate;

/// <summary>
/// Has work nobody waits for done one piece after the other, each after a rest as long as the piece before it took, or longer: much
/// of it at once leaves the machine to whoever works at the desk.
/// </summary>
/// <param name="rests">How many times as long as the piece before; 1 or more.</param>
public sealed class CalmTurn(TimeProvider clock, int rests = 1) : IDisposable
{
    /// <summary>Work that takes longer, it may wait for somebody, keeps the others waiting no longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim turn = new(1);
    private TimeSpan rest;
    private long ended;

    /// <summary>Does the work when it is its turn.</summary>
    /// <param name="before">What is waited for when the turn has come, and does not count as work.</param>
    /// <exception cref="OperationCanceledException">It was cancelled before its turn came.</exception>
    public async Task<T> TakeAsync<T>(Func<Task<T>> work, CancellationToken cancellation, Func<Task>? before = null)
    {
        ArgumentNullException.ThrowIfNull(work);
        await turn.WaitAsync(cancellation);
        Task<T> working;
        try
        {
            if (rest - clock.GetElapsedTime(ended) is { Ticks: > 0 } left)
                await Task.Delay(left, clock, cancellation);
            if (before is not null)
                await before();
            var begun = clock.GetTimestamp();
            working = work();
            await Task.WhenAny(working, Task.Delay(Patience, clock, CancellationToken.None));
            ended = clock.GetTimestamp();
            rest = clock.GetElapsedTime(begun, ended) * rests;
        }
        finally
        {
            turn.Release();
        }

        return await working;
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}
