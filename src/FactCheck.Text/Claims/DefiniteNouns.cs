using FactCheck.Text.Names;
using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>
/// 'the bill', 'this measure': the one named thing of that kind that the article has told of before. Whatever leaves a doubt leaves the
/// words: a second name of the kind, or another of it without a name ('a bill', 'the state bill').
/// </summary>
internal sealed class DefiniteNouns(ParsedArticle article, NameRegistry names, int[] quoteOf)
{
    /// <summary>A name further away, counted in sentences, is no longer what is spoken of.</summary>
    private const int Farthest = 12;

    private static readonly WordSet Heads = ClaimLexicon.English["heads of things"];
    private static readonly WordSet Drafts = ClaimLexicon.English["drafts of laws"];

    private Dictionary<string, List<Told>>? told;

    /// <summary>The words that stand for the noun with its article at the token, and its last token; null where that is not certain.</summary>
    public (string Words, int Last)? At(int at, int limit)
    {
        if (at + 1 > limit || Word(at) is not ("the" or "The" or "this" or "This" or "that" or "That") || !Heads.Has(Word(at + 1)) || quoteOf[at] >= 0)
            return null;
        var head = at + 1;
        if (head < limit && article.Tokens[head + 1].Tag is Tag.Noun or Tag.Name or Tag.Number or Tag.Relative or Tag.To or Tag.Subordinator || head < limit && Word(head + 1) is "of" or "for" or "between" or "on" or "against")
            return null;
        if (One(head) is not { } name)
            return null;
        return ("the " + name, head);
    }

    /// <summary>The one name of the kind before the token, when everything of the kind before it bears it.</summary>
    private string? One(int head)
    {
        told ??= Tell();
        if (!told.TryGetValue(KindOf(Word(head)), out var all))
            return null;
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Token < head)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0 || all[low - 1] is not { Only: { } only } last)
            return null;
        return article.SentenceReaching(article.Tokens[head].Start) - article.SentenceReaching(article.Tokens[last.Token].Start) <= Farthest ? only : null;
    }

    /// <summary>Everything of each kind that has a name, or that is told of as one of several.</summary>
    private Dictionary<string, List<Told>> Tell()
    {
        var found = new Dictionary<string, List<Told>>();
        for (var at = 1; at < article.Tokens.Count; at++)
        {
            var word = Word(at);
            if (!Heads.Has(word))
                continue;
            var index = names.MentionAt(at);
            var isName = index >= 0 && names.Mentions[index] is { NameLength: > 1 } mention && mention.Last == at && names.Entities[index] is not { IsPerson: true };
            if (!isName && (char.IsUpper(word[0]) || Word(at - 1) is "the" or "The" or "this" or "This" or "that" or "That"))
                continue;
            var kind = KindOf(word);
            if (!found.TryGetValue(kind, out var all))
                found[kind] = all = [];
            var name = isName ? names.NameOf(names.Mentions[index]) : null;
            all.Add(new Told(at, all.Count == 0 || all[^1].Only == name ? name : null));
        }

        return found;
    }

    private static string KindOf(ReadOnlySpan<char> head) => Drafts.Has(head) ? "bill" : head.ToString().ToLowerInvariant();

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);

    /// <summary>A thing told of.</summary>
    /// <param name="Only">The name that it and everything of its kind before it bears; null once there are two, or one without a name.</param>
    private readonly record struct Told(int Token, string? Only);
}
