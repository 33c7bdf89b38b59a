using FactCheck.Text.Words;

namespace FactCheck.Text.Names;

/// <summary>
/// 'Labor Day', 'Patriot Coal', 'Gap Goes': capitals that would make a person were their last word not one that the article writes small
/// as well, or a verb.
/// </summary>
internal sealed class CommonNouns(ParsedArticle article)
{
    /// <summary>Takes the person out of each such mention; a given name or a title before it is stronger.</summary>
    public void Unname(List<Mention> mentions)
    {
        var asked = new Dictionary<string, List<int>>();
        for (var index = 0; index < mentions.Count; index++)
        {
            var mention = mentions[index];
            if (mention.Kind != NameKind.Person || mention.First != mention.NameFirst || NameWords.English.IsGiven(Word(mention.NameFirst)) || IsAfterRole(mention))
                continue;
            var last = Word(mention.Last).ToString().ToLowerInvariant();
            if (!asked.TryGetValue(last, out var places))
                asked[last] = places = [];
            places.Add(index);
        }

        if (asked.Count == 0)
            return;
        var lookup = asked.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var token in article.Tokens)
        {
            if (token.Tag is not (Tag.Noun or Tag.Other or Tag.Base or Tag.Present or Tag.Gerund) || !char.IsLower(article.Text[token.Start]) || !lookup.Remove(token.Of(article.Text), out _, out var places))
                continue;
            foreach (var index in places)
                mentions[index] = mentions[index] with { Kind = NameKind.Unknown };
        }
    }

    private bool IsAfterRole(Mention mention) => mention.First > 0 && NameWords.English.Roles.Has(Word(mention.First - 1));

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
