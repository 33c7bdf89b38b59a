using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Says whether subject and verb can go together in number.</summary>
internal sealed class Agreement(ParsedArticle article)
{
    /// <summary>False only where one is certainly singular and the other plural.</summary>
    public bool Fits(int first, int last, int verb)
    {
        var needed = NumberOf(article.Tokens[verb]);
        var given = NumberOf(first, last);
        return needed is null || given is null || needed == given;
    }

    /// <summary>'voters were listed and then purged them': nobody does it to themselves with 'them', so that it is somebody else's deed.</summary>
    public bool IsDoneToItself(int first, int last, int verb)
    {
        if (verb + 1 >= article.Tokens.Count)
            return false;
        var subject = article.Tokens[first].Of(article.Text);
        return article.Tokens[verb + 1].Of(article.Text) switch
        {
            "them" => NumberOf(first, last) == false && subject is not ("I" or "we" or "We" or "you" or "You"),
            "him" => first == last && subject is "he" or "He",
            "it" => first == last && subject is "it" or "It",
            _ => false,
        };
    }

    /// <summary>True for a verb of one, false for a verb of several.</summary>
    private bool? NumberOf(Token verb) => verb.Of(article.Text) switch
    {
        "is" or "was" or "has" or "does" or "isn't" or "wasn't" or "hasn't" or "doesn't" or "isn\u2019t" or "wasn\u2019t" or "hasn\u2019t" or "doesn\u2019t" => true,
        "are" or "were" or "have" or "do" or "aren't" or "weren't" or "haven't" or "aren\u2019t" or "weren\u2019t" or "haven\u2019t" => false,
        var word when verb.Tag == Tag.Present => VerbForms.English.Of(word).HasFlag(VerbForm.Third),
        _ => null,
    };

    /// <summary>By the last word before what hangs on the noun; null for names of bodies, groups and whatever else goes with both.</summary>
    private bool? NumberOf(int first, int last)
    {
        if (first == last)
        {
            switch (article.Tokens[first].Of(article.Text))
            {
                case "I" or "you" or "You" or "we" or "We" or "they" or "They" or "these" or "These" or "those" or "Those":
                    return false;
                case "he" or "He" or "she" or "She" or "it" or "It" or "this" or "This":
                    return true;
            }
        }

        var head = first;
        for (var at = first; at <= last && article.Tokens[at].Tag is not (Tag.Preposition or Tag.Relative or Tag.Comma); at++)
        {
            if (article.Tokens[at].Tag == Tag.Coordinator)
                return null;
            head = at;
        }

        var word = article.Tokens[head].Of(article.Text);
        if (article.Tokens[head].Tag == Tag.Number)
            return word is "one" or "One" ? true : word is "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "both" ? false : null;
        if (article.Tokens[head].Tag != Tag.Noun || word.EndsWith("ss") || word.EndsWith("us") || word.EndsWith("is") || word.EndsWith("ics"))
            return null;
        return word.EndsWith("s") ? false : article.Tokens[first].Tag == Tag.Determiner && article.Tokens[first].Of(article.Text) is "a" or "an" or "A" or "An" or "this" or "This" ? true : null;
    }
}
