using System.Runtime.InteropServices;
using FactCheck.Text.Words;

namespace FactCheck.Text.Names;

/// <summary>Finds the names in a tagged sentence.</summary>
internal static class NameFinder
{
    private const int LongestJoin = 3;
    private const int LongestName = 14;

    private static readonly NameWords Words = NameWords.English;
    private static readonly WordSet Openings = EnglishLists.Names["openings"];

    public static void Find(ParsedArticle article, ParsedSentence sentence, List<Mention> into)
    {
        var tokens = CollectionsMarshal.AsSpan(article.Tokens);
        var at = sentence.First;
        while (at <= sentence.Last)
        {
            if (!IsNamed(article.Text, tokens[at]))
            {
                at++;
                continue;
            }

            if (at == sentence.First && IsOpening(article.Text, tokens, at, sentence.Last))
                at++;
            var last = LastOfRun(article.Text, tokens, at, sentence.Last);
            into.Add(Split(article.Text, tokens, at, last));
            at = last + 1;
        }
    }

    /// <summary>'Said Jane Doe', 'Hold Jane Doe to …': a capital that only begins the sentence stands before a given name.</summary>
    private static bool IsOpening(string text, ReadOnlySpan<Token> tokens, int at, int limit)
    {
        if (at >= limit || !IsNamed(text, tokens[at + 1]))
            return false;
        var word = tokens[at].Of(text);
        if (Openings.Has(word))
            return true;
        if (at + 2 > limit || !IsNamed(text, tokens[at + 2]) || !Words.IsGiven(tokens[at + 1].Of(text)))
            return false;
        return !Words.IsGiven(word) && !Words.Titles.Has(word) && !Words.Nations.Has(word) && VerbForms.English.Of(word.Length < 32 ? word.ToString().ToLowerInvariant() : "") is not VerbForm.None;
    }

    private static bool IsNamed(string text, Token token) =>
        token.Tag == Tag.Name && !FunctionWords.English.Days.Has(token.Of(text)) || token.Tag is Tag.Noun or Tag.Other && HasInnerCapital(token.Of(text));

    /// <summary>'al-Amr', 'iPhone': a small letter first, a capital later.</summary>
    private static bool HasInnerCapital(ReadOnlySpan<char> word) =>
        word.Length > 2 && char.IsLower(word[0]) && word.ContainsAnyInRange('A', 'Z');

    private static int LastOfRun(string text, ReadOnlySpan<Token> tokens, int at, int limit)
    {
        var first = at;
        while (at < limit && at - first < LongestName)
        {
            if (Words.Bodies.Has(tokens[at].Of(text)) && at + 2 <= limit && Words.IsGiven(tokens[at + 1].Of(text)) && IsNamed(text, tokens[at + 2]))
                break;
            if (IsNamed(text, tokens[at + 1]) && IsNear(tokens[at], tokens[at + 1]))
                at++;
            else if (Join(text, tokens, first, at, limit) is > 0 and var next)
                at = next;
            else
                break;
        }

        return at;
    }

    private static bool IsNear(Token left, Token right) => right.Start - left.End <= 1;

    /// <summary>The token to go on from when small words join this name to the next capitals, or 0.</summary>
    private static int Join(string text, ReadOnlySpan<Token> tokens, int first, int at, int limit)
    {
        var next = at + 1;
        var word = tokens[next].Of(text);
        var before = tokens[at].Of(text);
        if (Words.Particles.Has(word) && next < limit && IsNamed(text, tokens[next + 1]))
            return next + 1;
        var after = next + 1;
        if (after <= limit && tokens[after].Of(text) is "the" or "a" && word is "of" or "for")
            after++;
        if (after > limit || !IsNamed(text, tokens[after]))
            return 0;
        return word switch
        {
            "of" when Words.Bodies.Has(before) || Words.Titles.Has(before) => after,
            "for" when Words.Bodies.Has(before) || at > first && before.EndsWith("s") => after,
            "and" or "&" when JoinsBody(text, tokens, after, limit) && !Words.Bodies.Has(before) && !Words.IsGiven(tokens[first].Of(text)) => after,
            _ => 0,
        };
    }

    private static bool JoinsBody(string text, ReadOnlySpan<Token> tokens, int after, int limit)
    {
        if (tokens[after].Of(text).Contains('.') || Words.Titles.Has(tokens[after].Of(text)))
            return false;
        for (var at = after; at <= Math.Min(limit, after + LongestJoin) && IsNamed(text, tokens[at]); at++)
        {
            if (Words.Bodies.Has(tokens[at].Of(text)))
                return true;
        }

        return false;
    }

    private static Mention Split(string text, ReadOnlySpan<Token> tokens, int first, int last)
    {
        var name = first;
        for (var at = first; at <= last; at++)
        {
            if (!Words.Titles.Has(tokens[at].Of(text)) || Words.IsGiven(tokens[at].Of(text)) && at > first)
                continue;
            if (at == last && at > first && (Words.IsGiven(tokens[at - 1].Of(text)) || tokens[at - 1].Of(text) is "Mr." or "Mr" or "Mrs." or "Mrs" or "Ms." or "Ms"))
                continue;
            name = at + 1;
            if (at < last && tokens[at + 1].Of(text) is "of" or "for")
                name = AfterOffice(text, tokens, at + 2, last);
        }

        if (name > first && Words.Bodies.Has(tokens[last].Of(text)))
            name = first;
        return new Mention(first, last, name, KindOf(text, tokens, first, name, last));
    }

    /// <summary>'Secretary of State John Kerry': the name begins at the first given name, or two tokens before the end.</summary>
    private static int AfterOffice(string text, ReadOnlySpan<Token> tokens, int from, int last)
    {
        for (var at = from; at <= last; at++)
        {
            if (Words.IsGiven(tokens[at].Of(text)))
                return at;
        }

        return last - from >= 2 ? last - 1 : last + 1;
    }

    private static NameKind KindOf(string text, ReadOnlySpan<Token> tokens, int first, int name, int last)
    {
        if (name > last)
            return NameKind.Unknown;
        if (name > first)
            return NameKind.Person;
        var isBody = false;
        var isPlace = false;
        for (var at = name; at <= last; at++)
        {
            var word = tokens[at].Of(text);
            isBody |= Words.Bodies.Has(word) || word is "of" or "and" or "for";
            isPlace |= Words.Places.Has(word) || Words.Nations.Has(word) || FunctionWords.English.Days.Has(word) || FunctionWords.English.Months.Has(word);
        }

        if (Words.IsGiven(tokens[name].Of(text)) && last > name && !isBody)
            return NameKind.Person;
        if (isBody || IsAcronym(tokens[last].Of(text)))
            return NameKind.Body;
        if (isPlace)
            return NameKind.Other;
        return last - name is 1 or 2 && tokens[name].Of(text).ContainsAnyInRange('a', 'z') ? NameKind.Person : NameKind.Unknown;
    }

    private static bool IsAcronym(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= 6 && !word.ContainsAnyInRange('a', 'z') && !word.ContainsAnyInRange('0', '9');
}
