namespace FactCheck.Web.CommandLine;

/// <summary>What the executable says to whoever called it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A rule or the machine forbids it; one line on standard error says why.</summary>
    public const int Refused = 1;

    /// <summary>The arguments make no sense.</summary>
    public const int Usage = 2;

    /// <summary><c>verify</c> found something.</summary>
    public const int Found = 3;
}
