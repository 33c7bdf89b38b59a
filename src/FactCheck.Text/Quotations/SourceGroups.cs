using FactCheck.Text.Names;
using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Whom a source means that is more than one person: two names side by side, 'the Clinton campaign', 'Saudi officials'.</summary>
internal sealed class SourceGroups(ParsedArticle article, NameRegistry names)
{
    private const int LongestGroup = 5;

    private static readonly CueWords Cues = CueWords.English;

    /// <summary>'Jane Doe and John Roe', who are one claimant together: the pair that the tokens name, or null when they name no two persons side by side.</summary>
    public Entity? Pair(int first, int last)
    {
        var and = -1;
        for (var at = first + 1; at < last; at++)
        {
            if (article.Tokens[at].Tag is Tag.Possessive or Tag.Comma)
                return null;
            if (article.Tokens[at].Tag != Tag.Coordinator)
                continue;
            if (and >= 0 || article.Tokens[at].Of(article.Text) is not "and")
                return null;
            and = at;
        }

        if (and < 0 || PersonAt(and - 1) is not { } left || PersonAt(last) is not { } right || left == right || names.MentionAt(and - 1) == names.MentionAt(last))
            return null;
        var pair = names.Named(string.Concat(string.Join(", ", [.. Before(first), left.Name]), " and ", right.Name), NameKind.Body);
        pair.IsSeveral = true;
        return pair;
    }

    /// <summary>'Jane Doe,' of 'Jane Doe, John Roe and Mary Poe said'.</summary>
    private List<string> Before(int first)
    {
        var listed = new List<string>();
        for (var at = first - 1; at > 0 && article.Tokens[at].Tag == Tag.Comma && PersonAt(at - 1) is { } person; at = names.Mentions[names.MentionAt(at - 1)].First - 1)
            listed.Insert(0, person.Name);
        return listed;
    }

    private Entity? PersonAt(int token) => names.EntityAt(token) is { IsPerson: true } person ? person : null;

    public bool HasName(int first, int last)
    {
        for (var token = first; token <= last; token++)
        {
            if (article.Tokens[token].Tag == Tag.Name)
                return true;
        }

        return false;
    }

    /// <summary>A body with a small-letter head, or null.</summary>
    public Entity? Of(int first, int last)
    {
        if (!HasName(first, last) || !IsGroup(first, last))
            return null;
        while (first < last && article.Tokens[first].Tag is Tag.Determiner or Tag.Possessive or Tag.Adverb or Tag.Preposition)
            first++;
        var name = article.Text[article.Tokens[first].Start..article.Tokens[last].End].Replace('\n', ' ');
        return names.Named(name, NameKind.Body);
    }

    /// <summary>Whether the phrase is short and its head is a body or several people, and no thing and no time.</summary>
    private bool IsGroup(int first, int last)
    {
        if (last - first >= LongestGroup)
            return false;
        for (var at = first; at <= last; at++)
        {
            if (article.Tokens[at].Tag is not (Tag.Noun or Tag.Name or Tag.Determiner or Tag.Possessive or Tag.Other or Tag.Number or Tag.Coordinator))
                return false;
        }

        var head = Word(last);
        return !Cues.Things.Has(head) && (Cues.Groups.Has(head) || head.EndsWith("s") && !head.EndsWith("ss") && article.Tokens[last].Tag == Tag.Noun);
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
