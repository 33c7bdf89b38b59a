using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>The name that stands for a pronoun, in the form the place asks for.</summary>
internal sealed class Pronouns(ParsedArticle article)
{
    /// <summary>The words for the pronoun at the token, or null when it is none or means nobody certain.</summary>
    /// <param name="last">The last token of the claim's stretch.</param>
    public string? At(int at, int last, Referents meant)
    {
        var word = article.Tokens[at].Of(article.Text);
        return word switch
        {
            "He" or "he" => meant.He?.Name,
            "She" or "she" => meant.She?.Name,
            "It" or "it" => meant.It,
            "His" or "his" => meant.He is { } he ? Owner(he.Name) : null,
            "Her" or "her" => meant.She is not { } she ? null : IsObject(at, last) ? she.Name : Owner(she.Name),
            _ => OfContracted(word, at, last, meant),
        };
    }

    /// <summary>'charges against her or her aides': not the owner of what follows.</summary>
    private bool IsObject(int at, int last) =>
        article.Tokens[at].Tag == Tag.Object || at == last || article.Tokens[at + 1].IsMark || article.Tokens[at + 1].Tag is Tag.Coordinator or Tag.Preposition or Tag.To or Tag.Determiner or Tag.Subordinator;

    /// <summary>'he’s not', 'she'll go': the name, and the verb written out where it can only be one.</summary>
    private string? OfContracted(ReadOnlySpan<char> word, int at, int last, Referents meant)
    {
        var mark = word.IndexOfAny('\'', '\u2019');
        var person = mark <= 0 ? null : word[..mark] switch { "he" or "He" => meant.He, "she" or "She" => meant.She, _ => null };
        if (person is null)
            return null;
        return VerbOf(word[(mark + 1)..], at, last) is { } verb ? $"{person.Name} {verb}" : string.Concat(person.Name, word[mark..]);
    }

    private string? VerbOf(ReadOnlySpan<char> ending, int at, int last)
    {
        var next = at + 1;
        while (next < last && article.Tokens[next].Tag == Tag.Adverb && article.Tokens[next].Of(article.Text) is not "not")
            next++;
        if (next > last)
            return null;
        var tag = article.Tokens[next].Tag;
        var word = article.Tokens[next].Of(article.Text);
        return ending switch
        {
            "ll" => "will",
            "d" when tag == Tag.Base || word is "be" or "have" => "would",
            "d" when tag == Tag.Participle => "had",
            "s" when word is "been" or "had" or "got" => "has",
            "s" when tag is not (Tag.Participle or Tag.Past) => "is",
            _ => null,
        };
    }

    private static string Owner(string name) => name.EndsWith('s') ? name + "\u2019" : name + "\u2019s";
}
