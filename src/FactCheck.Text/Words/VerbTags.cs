namespace FactCheck.Text.Words;

/// <summary>Settles whether a word of the open classes is a verb here, and in which form.</summary>
internal static class VerbTags
{
    private static readonly string[] AdjectiveEndings = ["ful", "ous", "ive", "able", "ible", "less", "ish", "ic"];

    /// <summary>Nouns that end like adjectives: 'traffic', 'detective'.</summary>
    private static readonly WordSet NotAdjectives = EnglishLists.Verbs["like adjectives"];

    /// <summary>Nouns that end like adverbs: 'family'.</summary>
    private static readonly WordSet NotAdverbs = EnglishLists.Verbs["nouns like adverbs"];

    /// <summary>Adjectives that end like adverbs: 'elderly'.</summary>
    private static readonly WordSet LikeAdverbs = EnglishLists.Verbs["adjectives like adverbs"];

    public static Tag Of(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, in ClauseState state)
    {
        var word = tokens[at].Of(text);
        var form = VerbForms.English.Of(word);
        if (form == VerbForm.None)
            return IsAdverb(word) ? Tag.Adverb : IsAdjective(word) ? Tag.Other : Tag.Noun;
        if (word is "been" or "being" or "be")
            return word is "being" ? Tag.Gerund : word is "been" ? Tag.Participle : Tag.Base;
        var next = at + 1 < tokens.Length ? Peek(text, tokens[at + 1]) : Tag.End;
        if (form.HasFlag(VerbForm.Base) && IsBase(in state))
            return Tag.Base;
        if (form.HasFlag(VerbForm.Past) || form.HasFlag(VerbForm.Participle) && !form.HasFlag(VerbForm.Base))
            return OfPast(form, in state, next);
        if (form.HasFlag(VerbForm.Gerund))
            return form.HasFlag(VerbForm.Noun) && state.Previous is Tag.Determiner or Tag.Possessive || IsModified(tokens, at) ? Tag.Noun : Tag.Gerund;
        return form.HasFlag(VerbForm.Third) && !state.HasFinite && state.HasSubject && state.Previous is Tag.Noun or Tag.Name or Tag.Gerund && at > 1 && tokens[at - 1].Of(text) is "also" or "still" or "now" or "often" or "never" or "always" or "already" or "only"
            ? Tag.Present
            : OfPresent(word, form, in state, next);
    }

    /// <summary>'global warming': an adjective right before it.</summary>
    private static bool IsModified(ReadOnlySpan<Token> tokens, int at) => at > 0 && tokens[at - 1].Tag == Tag.Other;

    private static bool IsBase(in ClauseState state) =>
        state.Previous is Tag.To or Tag.Modal or Tag.Do
        || state.Previous is Tag.Subject or Tag.Name && state.Earlier is Tag.Do or Tag.Modal;

    private static Tag OfPast(VerbForm form, in ClauseState state, Tag next)
    {
        if (state.Previous is Tag.Be or Tag.Have or Tag.Contracted or Tag.Participle or Tag.Gerund && form.HasFlag(VerbForm.Participle))
            return Tag.Participle;
        if (!form.HasFlag(VerbForm.Past))
            return Tag.Participle;
        var ambiguous = form.HasFlag(VerbForm.Participle);
        if (form.HasFlag(VerbForm.Noun) && state.Previous is Tag.Determiner or Tag.Possessive or Tag.Preposition or Tag.Other or Tag.Number)
            return Tag.Noun;
        if (!ambiguous)
            return Tag.Past;
        if (state.Previous is Tag.Determiner or Tag.Possessive or Tag.Preposition or Tag.Number or Tag.Other or Tag.To)
            return Tag.Participle;
        if (state.HasFinite || next == Tag.Preposition && state.Previous == Tag.End || !state.HasSubject)
            return Tag.Participle;
        return Tag.Past;
    }

    private static Tag OfPresent(ReadOnlySpan<char> word, VerbForm form, in ClauseState state, Tag next)
    {
        var noun = form.HasFlag(VerbForm.Noun);
        if (state.Previous is Tag.Determiner or Tag.Possessive or Tag.Number or Tag.Preposition or Tag.Other)
            return Tag.Noun;
        if (state.Previous is Tag.Subject or Tag.Relative)
            return Tag.Present;
        if (state.Previous is Tag.Coordinator && state.HasBase && form.HasFlag(VerbForm.Base) && (!noun || OpensObject(next)))
            return Tag.Base;
        if (state.HasFinite || !state.HasSubject && noun)
            return noun ? Tag.Noun : form.HasFlag(VerbForm.Base) ? Tag.Base : Tag.Noun;
        if (!noun)
            return state.HasSubject || !form.HasFlag(VerbForm.Base) ? Tag.Present : Tag.Base;
        return state.Previous is Tag.Noun or Tag.Name or Tag.Close or Tag.Comma && OpensObject(next) ? Tag.Present : Tag.Noun;
    }

    private static bool OpensObject(Tag next) =>
        next is Tag.Determiner or Tag.Possessive or Tag.Object or Tag.To or Tag.Subordinator or Tag.Relative or Tag.Preposition or Tag.Adverb or Tag.Subject or Tag.Number or Tag.Quote or Tag.Question;

    private static bool IsAdverb(ReadOnlySpan<char> word) => word.Length > 4 && word.EndsWith("ly") && !NotAdverbs.Has(word) && !LikeAdverbs.Has(word);

    private static bool IsAdjective(ReadOnlySpan<char> word)
    {
        if (NotAdjectives.Has(word))
            return false;
        if (LikeAdverbs.Has(word))
            return true;
        foreach (var ending in AdjectiveEndings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending))
                return true;
        }

        return false;
    }

    private static Tag Peek(ReadOnlySpan<char> text, Token token) =>
        token.Tag == Tag.Other ? FunctionWords.English.ClassOf(token.Of(text)) : token.Tag;
}
