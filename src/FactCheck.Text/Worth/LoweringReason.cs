namespace FactCheck.Text.Claims;

/// <summary>Reasons are kept as words; one that lowers a claim's worth says so by a minus before them.</summary>
public static class LoweringReason
{
    private const string Minus = "\u2212 ";

    /// <summary>The words without their sign, and whether they lower the worth.</summary>
    public static (string Words, bool Lowers) Read(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.StartsWith(Minus, StringComparison.Ordinal) ? (reason[Minus.Length..], true) : (reason, false);
    }

    internal static string Write(string words) => Minus + words;
}
