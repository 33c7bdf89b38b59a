using System.Runtime.InteropServices;

namespace FactCheck.Text.Words;

/// <summary>Gives each token of a sentence its tag from lists, endings and the tokens beside it. One pass.</summary>
internal static class Tagger
{
    private static readonly FunctionWords Function = FunctionWords.English;
    private static readonly WordSet Saying = EnglishLists.Cues["say"];

    public static void Tag(ReadOnlySpan<char> text, List<Token> tokens, int first)
    {
        var sentence = CollectionsMarshal.AsSpan(tokens)[first..];
        var state = new ClauseState();
        for (var at = 0; at < sentence.Length; at++)
        {
            var token = sentence[at];
            if (token.Tag is Words.Tag.Other)
                token = token with { Tag = TagOf(text, sentence, at, in state) };
            sentence[at] = token;
            state.Pass(token.Tag);
            if (token.Tag is Words.Tag.Past or Words.Tag.Present or Words.Tag.Participle or Words.Tag.Base or Words.Tag.Gerund && Saying.Has(token.Of(text)))
                state.OpenClause();
            else if (token.Tag == Words.Tag.Preposition && token.Of(text) is "after" or "before" or "since" or "until" or "as" or "than")
                state.MayOpenClause();
        }
    }

    private static Tag TagOf(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, in ClauseState state)
    {
        var word = tokens[at].Of(text);
        if (char.IsDigit(word[0]) || word.Length > 1 && word[0] is '$' or '\u00A3' or '\u20AC' && char.IsDigit(word[1]))
            return Words.Tag.Number;
        if (!char.IsLetter(word[0]) && word[0] is not ('@' or '#'))
            return Words.Tag.Other;
        var capital = char.IsUpper(word[0]) && word is not "I";
        var opens = at == 0 || tokens[at - 1].Tag is Words.Tag.Quote or Words.Tag.Open or Words.Tag.Colon;
        var function = Function.ClassOf(word);
        if (capital && (!opens || function == Words.Tag.Other) && (!opens || LooksLikeName(text, tokens, at)))
            return IsNameAnyway(word, function) ? Words.Tag.Name : function;
        return function == Words.Tag.Other
            ? VerbTags.Of(text, tokens, at, in state)
            : Settle(text, tokens, at, function, in state);
    }

    private static bool IsNameAnyway(ReadOnlySpan<char> word, Tag function) =>
        function is Words.Tag.Other or Words.Tag.Modal or Words.Tag.Number || word is "May" or "Will" or "US" or "IT"
        || word.Length > 3 && !word.ContainsAnyInRange('a', 'z') && function is not (Words.Tag.Relative or Words.Tag.Subordinator or Words.Tag.Coordinator or Words.Tag.Preposition or Words.Tag.Determiner or Words.Tag.Subject);

    /// <summary>A capital at the head of a sentence says nothing; what follows does.</summary>
    private static bool LooksLikeName(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        var word = tokens[at].Of(text);
        if (word.Length > 1 && !word.ContainsAnyInRange('a', 'z'))
            return true;
        if (VerbForms.English.Of([char.ToLowerInvariant(word[0]), .. word[1..]]) is not VerbForm.None)
            return at + 1 < tokens.Length && char.IsUpper(text[tokens[at + 1].Start]) && tokens[at + 1].Start == tokens[at].End + 1;
        return !CommonOpenings.Has(word);
    }

    private static readonly WordSet CommonOpenings = EnglishLists.Openings["common"];

    /// <summary>Words of several classes, settled by their neighbours.</summary>
    private static Tag Settle(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, Tag function, in ClauseState state)
    {
        var word = tokens[at].Of(text);
        var next = at + 1 < tokens.Length ? Peek(text, tokens[at + 1]) : Words.Tag.End;
        if (word.Equals("that", StringComparison.OrdinalIgnoreCase))
        {
            if (state.Previous is Words.Tag.Noun or Words.Tag.Name or Words.Tag.Number && (!state.AfterSaying || IsVerbNext(text, tokens, at)))
                return Words.Tag.Relative;
            return state.Previous is Words.Tag.Past or Words.Tag.Present or Words.Tag.Base or Words.Tag.Gerund or Words.Tag.Participle or Words.Tag.Noun or Words.Tag.Name
                || next is Words.Tag.Subject or Words.Tag.Determiner or Words.Tag.Possessive
                ? Words.Tag.Subordinator
                : next is Words.Tag.Be or Words.Tag.Have or Words.Tag.Modal or Words.Tag.Do ? Words.Tag.Subject : Words.Tag.Determiner;
        }

        if (word.Equals("her", StringComparison.OrdinalIgnoreCase) && next is Words.Tag.Preposition or Words.Tag.To or Words.Tag.Coordinator or Words.Tag.Comma or Words.Tag.End or Words.Tag.Determiner or Words.Tag.Subordinator)
            return Words.Tag.Object;
        if (word.Equals("there", StringComparison.OrdinalIgnoreCase))
            return next is Words.Tag.Be or Words.Tag.Have or Words.Tag.Modal || at + 1 < tokens.Length && tokens[at + 1].Of(text) is "remain" or "remains" or "remained" or "exist" or "exists" or "existed" ? Words.Tag.Subject : Words.Tag.Adverb;
        if (word is "so" or "yet" && state.Previous is not (Words.Tag.Comma or Words.Tag.Semicolon))
            return Words.Tag.Adverb;
        if (word is "this" or "these" or "those" or "all" or "some" or "many" or "most" or "both" or "This" or "These" or "Those"
            && (next is Words.Tag.Be or Words.Tag.Have or Words.Tag.Modal or Words.Tag.Do || word is "This" && IsPastWithMore(text, tokens, at + 1)))
            return Words.Tag.Subject;
        if (function == Words.Tag.Preposition && word is "as" or "before" or "after" or "since" or "until" && next is Words.Tag.Subject or Words.Tag.Contracted)
            return Words.Tag.Subordinator;
        return function;
    }

    /// <summary>'This started in May', not 'This damaged bridge'.</summary>
    private static bool IsPastWithMore(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int verb) =>
        verb + 1 < tokens.Length && VerbForms.English.Of(tokens[verb].Of(text)).HasFlag(VerbForm.Past)
        && Peek(text, tokens[verb + 1]) is Words.Tag.Preposition or Words.Tag.Determiner or Words.Tag.Possessive or Words.Tag.To or Words.Tag.Object or Words.Tag.Subject;

    private static bool IsVerbNext(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        if (at + 1 >= tokens.Length)
            return false;
        var next = Peek(text, tokens[at + 1]);
        if (next is Words.Tag.Be or Words.Tag.Have or Words.Tag.Modal or Words.Tag.Do)
            return true;
        var form = VerbForms.English.Of(tokens[at + 1].Of(text));
        return next == Words.Tag.Other && form.HasFlag(VerbForm.Third) | form.HasFlag(VerbForm.Past) && !form.HasFlag(VerbForm.Noun);
    }

    private static Tag Peek(ReadOnlySpan<char> text, Token token) =>
        token.Tag == Words.Tag.Other ? Function.ClassOf(token.Of(text)) : token.Tag;
}
