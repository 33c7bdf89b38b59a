namespace FactCheck.Core.Articles.Importing;

/// <summary>Knows English by its commonest words; of anything else it says nothing.</summary>
internal static class LanguageGuess
{
    private const int WordsLookedAt = 2000;
    private const int FewestWords = 20;

    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "and", "to", "that", "is", "was", "for", "with", "on", "his", "her", "he", "she", "they", "it", "by", "from", "at", "has", "have", "said",
    };

    /// <summary>
    /// The language a page declares, unless its text is English all the same: pages are made from templates of another country.
    /// </summary>
    public static string? Settle(string? declared, string text) =>
        declared is not null && declared.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? declared : Read(text) ?? declared;

    /// <summary><c>en</c> or null.</summary>
    public static string? Read(string text)
    {
        var lookup = Common.GetAlternateLookup<ReadOnlySpan<char>>();
        int words = 0, common = 0;
        foreach (var range in text.AsSpan().SplitAny(' ', '\n', '\t', ',', '.'))
        {
            var word = text.AsSpan(range);
            if (word.IsEmpty)
                continue;
            common += lookup.Contains(word) ? 1 : 0;
            if (++words == WordsLookedAt)
                break;
        }

        return words >= FewestWords && common * 8 >= words ? "en" : null;
    }
}
