using FactCheck.Text.Languages;

namespace FactCheck.Text.Sentences;

/// <summary>
/// Remembers where the next word stands that could begin a sentence without a mark before it: a paragraph is looked through
/// once for all its sentences, and most of them hold none.
/// </summary>
internal ref struct HeadSearch(ReadOnlySpan<char> text, int limit, Language language)
{
    private readonly ReadOnlySpan<char> text = text;
    private int next = language.IsEnglish ? -1 : limit;

    /// <summary>Whether such a word begins between the two; starts may only grow from call to call.</summary>
    public bool MayLieIn(int start, int end)
    {
        if (next < start)
            next = text[start..limit].IndexOfAny(MissingMark.Heads) is >= 0 and var found ? start + found : limit;
        return next < end;
    }
}
