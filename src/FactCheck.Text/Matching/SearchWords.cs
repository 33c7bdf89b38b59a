namespace FactCheck.Text.Matching;

/// <summary>Words to ask a full-text index for when it is to bring the candidates of a matcher.</summary>
public static class SearchWords
{
    /// <summary>The words of a statement that tell most, each once, as written.</summary>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<string> Of(string statement, int most)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var words = new List<MatchWord>();
        MatchWords.Cut(statement, PostText.Of(statement).Said, words);
        return
        [
            .. words.Where(word => !word.IsEmpty)
                .DistinctBy(word => word.Stem)
                .OrderByDescending(word => WordRarity.English.Of(word.Stem))
                .Select(word => word.Place.Of(statement))
                .Take(most),
        ];
    }
}
