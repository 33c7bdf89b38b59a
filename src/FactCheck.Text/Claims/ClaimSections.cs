using System.Collections.Frozen;
using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Which sections of the claim words a stretch holds, all asked for at once: one question a word instead of one for each section.</summary>
internal sealed class ClaimSections(ParsedArticle article)
{
    /// <summary>The sections that are marks of the learned model, first among the counts.</summary>
    public static readonly string[] Marking = ["causal", "strong comparing", "comparing", "future", "law", "opinion", "accusing", "officials", "certain", "measures"];

    public static readonly int Causal = PlaceOf("causal");
    public static readonly int StrongComparing = PlaceOf("strong comparing");
    public static readonly int Future = PlaceOf("future");
    public static readonly int Law = PlaceOf("law");
    public static readonly int Opinion = PlaceOf("opinion");
    public static readonly int Identity = Marking.Length;

    private const int LongestPhrase = 3;

    /// <summary>Marks a word that begins a phrase of some section.</summary>
    private const int Opens = int.MinValue;

    private static readonly string[] Names = [.. Marking, "identity"];
    private static readonly Dictionary<string, int> Found = Sections();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Found.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordShapes Shapes = new(Found.Keys);

    private readonly int[] counts = new int[Names.Length];
    private (int First, int Last) counted = (0, -1);

    /// <summary>How many places of each section the tokens hold, up to two. Stands until the next call.</summary>
    public ReadOnlySpan<int> Count(int first, int last)
    {
        if (counted == (first, last))
            return counts;
        counted = (first, last);
        Array.Clear(counts);
        for (var token = first; token <= last; token++)
        {
            var found = Find(token, token);
            for (var length = 2; (found & Opens) != 0 && length <= LongestPhrase && token + length - 1 <= last; length++)
                found |= Find(token, token + length - 1);
            for (var section = 0; (found & ~Opens) != 0 && section < counts.Length; section++)
                counts[section] = Math.Min(2, counts[section] + (found >> section & 1));
        }

        return counts;
    }

    private int Find(int first, int last)
    {
        var words = article.Text.AsSpan(article.Tokens[first].Start, article.Tokens[last].End - article.Tokens[first].Start);
        return Shapes.MayHold(words) && Lookup.TryGetValue(words, out var found) ? found : 0;
    }

    private static int PlaceOf(string section) => Array.IndexOf(Marking, section);

    private static Dictionary<string, int> Sections()
    {
        var sections = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var tokens = new List<Token>();
        for (var section = 0; section < Names.Length; section++)
        {
            foreach (var entry in ClaimLexicon.English[Names[section]].All)
            {
                sections[entry] = sections.GetValueOrDefault(entry) | 1 << section;
                tokens.Clear();
                Tokenizer.Cut(entry, new Span(0, entry.Length), tokens);
                var first = tokens[0].Span.Of(entry);
                if (tokens.Count > 1)
                    sections[first] = sections.GetValueOrDefault(first) | Opens;
            }
        }

        return sections;
    }
}
