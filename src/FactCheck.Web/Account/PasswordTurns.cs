namespace FactCheck.Web.Account;

/// <summary>
/// Passwords tried for one account are judged one after the other: side by side, each of a hundred would still see the
/// account as it was before the first one failed, and the lockout would let them all through.
/// </summary>
internal sealed class PasswordTurns : IDisposable
{
    private const int Lanes = 64;

    private readonly SemaphoreSlim[] lanes = [.. Enumerable.Range(0, Lanes).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for the turn of an account, named always in the same way; dispose what comes back to hand it on.</summary>
    public async Task<IDisposable> EnterAsync(string account, CancellationToken cancellation)
    {
        var lane = lanes[(uint)account.GetHashCode(StringComparison.Ordinal) % Lanes];
        await lane.WaitAsync(cancellation);
        return new Turn(lane);
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(lanes, lane => lane.Dispose());

    private sealed class Turn(SemaphoreSlim lane) : IDisposable
    {
        private SemaphoreSlim? held = lane;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
