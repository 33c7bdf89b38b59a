namespace FactCheck.Core.Demo;

/// <summary>
/// A clock for loading the demo: it starts some hours ago and moves on with every step, so that the demo's history reads
/// like a day's work and ends before now.
/// </summary>
internal sealed class DemoClock(TimeProvider real, TimeSpan back, TimeSpan step) : TimeProvider
{
    private DateTimeOffset now = real.GetUtcNow() - back;

    public override DateTimeOffset GetUtcNow()
    {
        now += step;
        return now < real.GetUtcNow() ? now : real.GetUtcNow();
    }
}
