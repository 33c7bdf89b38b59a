namespace FactCheck.Core.Search;

/// <summary>What somebody typed to find something by.</summary>
public static class TypedQuery
{
    /// <summary>More words than this narrow nothing down any more.</summary>
    private const int MostWords = 8;

    /// <summary>How many that are near are shown.</summary>
    public const int MostNear = 10;

    private const int LongestWord = 60;

    /// <summary>The words that hold a letter or a digit, in order; the last may be only begun.</summary>
    public static IReadOnlyList<string> Words(string? text) =>
    [
        .. (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetterOrDigit))
            .Take(MostWords)
            .Select(word => word.Length <= LongestWord ? word : word[..LongestWord]),
    ];
}
