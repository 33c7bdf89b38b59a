namespace FactCheck.Web.Live;

/// <summary>Everybody who has one article open.</summary>
internal sealed class PresenceRoom : IDisposable
{
    private readonly Lock guard = new();
    private readonly List<PresenceSeat> seats = [];
    private readonly TimeProvider clock;
    private readonly Action left;
    private readonly ITimer timer;
    private IReadOnlyList<Seated> people = [];
    private DateTimeOffset? due;

    public PresenceRoom(TimeProvider clock, Action left)
    {
        this.clock = clock;
        this.left = left;
        timer = clock.CreateTimer(_ => Tell(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>As everybody was last told.</summary>
    public IReadOnlyList<Seated> People => Volatile.Read(ref people);

    public PresenceSeat Seat(Guid personId, string name, Action heard)
    {
        var seat = new PresenceSeat(this, personId, name, heard);
        lock (guard)
        {
            seats.Add(seat);
            Gather();
        }

        return seat;
    }

    public void Leave(PresenceSeat seat)
    {
        lock (guard)
        {
            if (!seats.Remove(seat))
                return;
            Gather();
        }

        left();
    }

    /// <summary>Changes a seat and has everybody told, unless it says that nothing is different.</summary>
    public void Change(Func<DateTimeOffset, bool> change)
    {
        lock (guard)
        {
            if (change(clock.GetUtcNow()))
                Gather();
        }
    }

    /// <summary>Ends when nobody is left.</summary>
    public bool TryClose()
    {
        lock (guard)
        {
            if (seats.Count > 0)
                return false;
            Dispose();
            return true;
        }
    }

    public void Dispose() => timer.Dispose();

    private void Gather() => Wake(clock.GetUtcNow() + PresenceBoard.Gathering);

    private void Wake(DateTimeOffset at)
    {
        if (due <= at)
            return;
        due = at;
        var wait = at - clock.GetUtcNow();
        timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void Tell()
    {
        List<PresenceSeat> told;
        lock (guard)
        {
            due = null;
            var now = clock.GetUtcNow();
            List<Seated> seated = [.. seats.Where(seat => !seat.Away).Select(seat => seat.At(now))];
            if (seats.Min(seat => seat.WritesUntil(now)) is { } rest)
                Wake(rest);
            if (seated.SequenceEqual(people))
                return;
            Volatile.Write(ref people, seated);
            told = [.. seats];
        }

        told.ForEach(seat => seat.Hear());
    }
}
