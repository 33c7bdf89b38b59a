using System.Collections.Frozen;

namespace FactCheck.Text.Claims;

/// <summary>Sections of the claim words asked for at once: one question a word instead of one for each section.</summary>
internal sealed class WorthSections
{
    private const int LongestPhrase = 3;

    /// <summary>Marks a word that begins a phrase of some section.</summary>
    private const int Opens = int.MinValue;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly int count;

    /// <param name="names">At most 31 of them.</param>
    public WorthSections(ClaimLexicon lexicon, IReadOnlyList<string> names)
    {
        count = names.Count;
        var found = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var section = 0; section < count; section++)
        {
            foreach (var entry in lexicon[names[section]].All)
            {
                found[entry] = found.GetValueOrDefault(entry) | 1 << section;
                if (entry.Contains(' '))
                    found[entry[..entry.IndexOf(' ')]] = found.GetValueOrDefault(entry[..entry.IndexOf(' ')]) | Opens;
            }
        }

        lookup = found.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many places of each section the tokens hold, up to two.</summary>
    public int[] Count(ParsedArticle article, int first, int last)
    {
        var counts = new int[count];
        for (var token = first; token <= last; token++)
        {
            var found = Find(article, token, token);
            for (var length = 2; (found & Opens) != 0 && length <= LongestPhrase && token + length - 1 <= last; length++)
                found |= Find(article, token, token + length - 1);
            for (var section = 0; (found & ~Opens) != 0 && section < count; section++)
                counts[section] = Math.Min(2, counts[section] + (found >> section & 1));
        }

        return counts;
    }

    private int Find(ParsedArticle article, int first, int last) =>
        lookup.TryGetValue(article.Text.AsSpan(article.Tokens[first].Start, article.Tokens[last].End - article.Tokens[first].Start), out var found) ? found : 0;
}
