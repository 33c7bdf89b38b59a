namespace FactCheck.Core.Storage;

/// <summary>The operating system's lock on a desk's directory; gone with the process that held it, however that ended.</summary>
public sealed class OpeningLock : IDisposable
{
    private const int WouldBlock = 11;
    private const int WouldBlockOnApple = 35;
    private const int SharingViolation = unchecked((int)0x80070020);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream held;

    private OpeningLock(FileStream held) => this.held = held;

    /// <summary>Takes the lock when it is free; null when another process, or another part of this one, holds it.</summary>
    public static OpeningLock? TryTake(DeskDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            return new OpeningLock(new FileStream(directory.Lock, options));
        }
        catch (IOException exception) when (exception.HResult is WouldBlock or WouldBlockOnApple or SharingViolation)
        {
            return null;
        }
    }

    /// <summary>Waits for a short while: the holder may be a command-line verb that is just finishing.</summary>
    public static async Task<OpeningLock?> TakeWithinAsync(
        DeskDirectory directory, TimeSpan patience, TimeProvider clock, CancellationToken cancellation)
    {
        var since = clock.GetTimestamp();
        using var timer = new PeriodicTimer(Pause, clock);
        while (true)
        {
            if (TryTake(directory) is { } taken)
                return taken;
            if (clock.GetElapsedTime(since) >= patience || !await timer.WaitForNextTickAsync(cancellation))
                return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();
}
