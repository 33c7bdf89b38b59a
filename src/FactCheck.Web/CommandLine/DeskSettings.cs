using FactCheck.Core.Fetching;

namespace FactCheck.Web.CommandLine;

/// <summary>Every setting, read once at the start. Each is explained in docs/settings.md.</summary>
public sealed record DeskSettings
{
    /// <summary>Where the server listens.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>The desk's directory, as a full path.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The demo desk's directory, as a full path.</summary>
    public required string DemoDirectory { get; init; }

    /// <summary>Whether the demo may listen on other addresses than loopback.</summary>
    public required bool DemoAnywhere { get; init; }

    /// <summary>How long open requests may take to finish when the server stops.</summary>
    public required TimeSpan StopWithin { get; init; }

    /// <summary>What sign-in asks for.</summary>
    public required SignInSettings SignIn { get; init; }

    /// <summary>Where and how pages are fetched.</summary>
    public required FetchingOptions Fetching { get; init; }

    /// <summary>How old a look at a source's page becomes before another one is asked for; zero for never.</summary>
    public required TimeSpan LinkChecksEvery { get; init; }

    /// <summary>The web archive that is asked to save each captured page; null for none.</summary>
    public string? SavePage { get; init; }
}

/// <summary>What sign-in asks for and allows.</summary>
/// <param name="AttemptsBeforeLockout">Wrong passwords until the account is locked.</param>
/// <param name="LockedFor">How long a locked account stays locked.</param>
/// <param name="StaysFor">How long somebody stays signed in without coming back.</param>
public sealed record SignInSettings(int AttemptsBeforeLockout, TimeSpan LockedFor, TimeSpan StaysFor);
