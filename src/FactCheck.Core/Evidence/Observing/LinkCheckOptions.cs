namespace FactCheck.Core.Evidence.Observing;

/// <summary>How often sources' pages are looked at.</summary>
public sealed class LinkCheckOptions
{
    /// <summary>How old a look becomes before another one is asked for; zero for none but those asked for.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long an approval or an export waits at most for what was asked for.</summary>
    public TimeSpan WaitAtMost { get; set; } = TimeSpan.FromSeconds(5);
}
