namespace FactCheck.Text.Sentences;

/// <summary>Words that tell who spoke after a quotation closed with an end mark of its own: '… why?” Smith asked.'</summary>
internal static class SpeechTag
{
    private const int MostWords = 5;

    public static bool Follows(ReadOnlySpan<char> text, int at, int limit, SentenceWords known)
    {
        var lower = at < limit && char.IsLower(text[at]);
        for (var words = 0; words < MostWords; words++)
        {
            var word = Neighbours.After(text, at, limit);
            if (word.IsEmpty)
                return false;
            at += word.Length;
            if (words > 0 && known.Cues.Has(word))
                return Ends(text, at, limit, lower);
            if (words > 0 && char.IsLower(word[0]) && !lower)
                return false;
            if (at < limit && text[at] == '.' && (word.Length == 1 || known.Never.Has(word)))
                at++;
            if (at >= limit || text[at] != ' ')
                return false;
            at++;
        }

        return false;
    }

    private static bool Ends(ReadOnlySpan<char> text, int at, int limit, bool lower)
    {
        if (at >= limit || lower || text[at] is '.' or ',' or ';')
            return true;
        var word = Neighbours.After(text, Math.Min(limit, at + 1), limit);
        return word is "in" or "during" or "after" or "on" or "as" or "when" or "while" or "at";
    }
}
