namespace FactCheck.Core.Storage;

/// <summary>Patterns for SQL's LIKE.</summary>
internal static class LikePattern
{
    /// <summary>What stands before a character that is to be taken as it is.</summary>
    public const string Escape = "\\";

    /// <summary>Matches what holds these letters, whatever stands around them.</summary>
    public static string Holding(string text) => $"%{text.Replace(Escape, Escape + Escape, StringComparison.Ordinal)
        .Replace("%", Escape + "%", StringComparison.Ordinal)
        .Replace("_", Escape + "_", StringComparison.Ordinal)}%";
}
