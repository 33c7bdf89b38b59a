namespace FactCheck.Text.Names;

/// <summary>Stretches of a text as strings, the same string for the same letters: a name comes again and again in an article.</summary>
internal sealed class Spellings(string text)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>The stretch as one line.</summary>
    public string Of(int start, int end)
    {
        var letters = text.AsSpan(start, end - start);
        if (letters.Contains('\n'))
            return letters.ToString().Replace('\n', ' ');
        var spelled = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!spelled.TryGetValue(letters, out var spelling))
        {
            spelling = letters.ToString();
            known.Add(spelling);
        }

        return spelling;
    }
}
