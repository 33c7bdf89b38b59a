namespace FactCheck.Text.Matching;

/// <summary>Words to ask a full-text index for when it is to bring the candidates of a matcher.</summary>
public static class SearchWords
{
    /// <summary>In so large a share of all texts may the words be, all together: an index that ranks what it finds is slow with more.</summary>
    private const double MostFound = 0.02;

    /// <summary>So many words are asked for in any case.</summary>
    private const int Fewest = 2;

    /// <summary>The words of a statement that tell most, each once, as written; frequent ones only where there are no others.</summary>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<string> Of(string statement, int most)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var words = new List<MatchWord>();
        MatchWords.Cut(statement, PostText.Of(statement).Said, words);
        var chosen = new List<string>();
        var found = 0.0;
        foreach (var word in words.Where(word => !word.IsEmpty).DistinctBy(word => word.Stem).OrderByDescending(word => WordRarity.English.Of(word.Stem)))
        {
            found += (double)WordRarity.English.TextsWith(word.Stem) / WordRarity.English.Texts;
            if (chosen.Count == most || chosen.Count >= Fewest && found > MostFound)
                break;
            chosen.Add(word.Place.Of(statement));
        }

        return chosen;
    }
}
