namespace FactCheck.Web.Search;

/// <summary>Whether something that stands on the page is meant by what was typed.</summary>
internal static class TypedWordsFit
{
    /// <summary>Whether each word begins a word of one of the texts.</summary>
    public static bool All(IReadOnlyList<string> words, params ReadOnlySpan<string> texts)
    {
        foreach (var word in words)
            if (!Begins(word, texts))
                return false;
        return true;
    }

    private static bool Begins(string word, ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            for (var at = 0; (at = text.IndexOf(word, at, StringComparison.CurrentCultureIgnoreCase)) >= 0; at++)
                if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                    return true;
        return false;
    }
}
