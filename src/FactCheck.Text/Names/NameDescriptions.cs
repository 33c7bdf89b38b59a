using FactCheck.Text.Words;

namespace FactCheck.Text.Names;

/// <summary>Title and body of a person from the words beside the name.</summary>
internal static class NameDescriptions
{
    private const int LongestApposition = 16;
    private const int LongestBefore = 5;

    private static readonly NameWords Words = NameWords.English;

    public static void Describe(ParsedArticle article, NameRegistry names, Mention mention, Entity entity)
    {
        if (mention.Kind != NameKind.Person && !entity.IsPerson)
            return;
        Sex(article, mention, entity);
        entity.Title ??= Before(article, mention);
        After(article, names, mention, entity);
    }

    private static void Sex(ParsedArticle article, Mention mention, Entity entity)
    {
        for (var token = mention.First; token < mention.NameFirst; token++)
        {
            var word = Word(article, token);
            if (word is "Mr" or "Mr." or "Sir" or "Lord" or "King" or "Prince" or "Congressman" or "Chairman" or "Spokesman" or "Father" or "Pope")
                entity.IsMale = true;
            else if (word is "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" or "Dame" or "Lady" or "Queen" or "Princess" or "Congresswoman" or "Chairwoman" or "Spokeswoman" or "Sister")
                entity.IsMale = false;
        }
    }

    /// <summary>True for 'Mr. Doe', false for 'Mrs. Doe', null without such a word.</summary>
    public static bool? SexByHonorific(ParsedArticle article, Mention mention)
    {
        if (mention.NameFirst == mention.First)
            return null;
        return Word(article, mention.NameFirst - 1) switch
        {
            "Mr" or "Mr." => true,
            "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" => false,
            _ => null,
        };
    }

    /// <summary>'U.S. Sen.' of 'U.S. Sen. Jane Doe', 'campaign spokesman' of 'campaign spokesman John Doe'.</summary>
    private static string? Before(ParsedArticle article, Mention mention)
    {
        var first = mention.First;
        if (first > 0 && Words.Roles.Has(Word(article, first - 1)) && article.Tokens[first - 1].Tag is Tag.Noun or Tag.Other)
        {
            var least = Math.Max(0, first - LongestBefore);
            while (first > least && article.Tokens[first - 1].Tag is Tag.Noun or Tag.Name or Tag.Other && article.Tokens[first].Start - article.Tokens[first - 1].End <= 1)
                first--;
        }

        if (first == mention.NameFirst)
            return null;
        if (first > 0 && Word(article, first - 1) is "New" or "North" or "South" or "West" or "White" && article.Tokens[first].Start - article.Tokens[first - 1].End == 1)
            first--;
        var title = article.Text[article.Tokens[first].Start..article.Tokens[mention.NameFirst - 1].End];
        return title is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" ? null : OfOne(title);
    }

    /// <summary>'Senators Jane Doe and John Roe': each of them is a senator.</summary>
    private static string OfOne(string title) =>
        title.EndsWith("Senators", StringComparison.Ordinal) || title.EndsWith("Representatives", StringComparison.Ordinal) ? title[..^1]
        : title.EndsWith("Sens.", StringComparison.Ordinal) || title.EndsWith("Reps.", StringComparison.Ordinal) ? title[..^2] + "."
        : title.EndsWith("Congressmen", StringComparison.Ordinal) ? title[..^2] + "an"
        : title;

    private static void After(ParsedArticle article, NameRegistry names, Mention mention, Entity entity)
    {
        var at = mention.Last + 1;
        var tokens = article.Tokens;
        if (at + 1 >= tokens.Count)
            return;
        if (tokens[at].Tag is Tag.Comma or Tag.Open)
            Apposition(article, names, at + 1, entity);
        else if (Word(article, at) is "from" or "with" or "of" or "at")
            Body(article, names, at + 1, entity);
    }

    /// <summary>', spokesman for the military,' after the name.</summary>
    private static void Apposition(ParsedArticle article, NameRegistry names, int from, Entity entity)
    {
        var tokens = article.Tokens;
        var start = from;
        while (start < tokens.Count && tokens[start].Tag is Tag.Determiner)
            start++;
        var split = -1;
        var role = false;
        var at = start;
        for (; at < tokens.Count && at < from + LongestApposition && tokens[at].Tag is not (Tag.Comma or Tag.End or Tag.Semicolon or Tag.Close or Tag.Dash or Tag.Quote); at++)
        {
            if (tokens[at].IsFinite || tokens[at].Tag is Tag.Relative or Tag.Gerund || IsAnother(article, names, at))
                return;
            if (split < 0)
                role |= Words.Roles.Has(Word(article, at)) || Words.Titles.Has(Word(article, at));
            if (role && split < 0 && Word(article, at) is "of" or "for" or "at" or "with" or "in" && Word(article, at + 1) is not "large")
                split = at;
        }

        if (!role || at >= tokens.Count || tokens[at].Tag is Tag.End && at - start > 12)
            return;
        var end = split < 0 ? at : split;
        if (entity.Title is null && end > start)
            entity.Title = Text(article, start, end - 1);
        if (split > 0 && split + 1 < at && tokens[split + 1].Tag is not Tag.Number)
            entity.Affiliation ??= Text(article, split + 1, at - 1);
    }

    /// <summary>'Jane Doe, the player John Roe and …': the role is the next person's, unless a preposition or an owner's mark shows otherwise.</summary>
    public static bool IsAnother(ParsedArticle article, NameRegistry names, int token)
    {
        if (names.MentionAt(token) is not (>= 0 and var index) || names.Mentions[index] is var mention && (mention.First != token || mention.NameLength < 2 || mention.Kind != NameKind.Person))
            return false;
        return Words.IsGiven(Word(article, mention.NameFirst)) && article.Tokens[token - 1].Tag is not (Tag.Preposition or Tag.To)
            && (mention.Last + 1 >= article.Tokens.Count || article.Tokens[mention.Last + 1].Tag is Tag.Coordinator or Tag.Comma or Tag.End);
    }

    private static void Body(ParsedArticle article, NameRegistry names, int from, Entity entity)
    {
        var start = article.Tokens[from].Tag == Tag.Determiner ? from + 1 : from;
        if (start >= article.Tokens.Count || names.MentionAt(start) is not (>= 0 and var index))
            return;
        var body = names.Mentions[index];
        if (body.NameLength > 1 && body.Kind is NameKind.Body or NameKind.Person && body.NameFirst == body.First)
            entity.Affiliation ??= Text(article, start, body.Last);
    }

    private static string Text(ParsedArticle article, int first, int last) =>
        article.Text[article.Tokens[first].Start..article.Tokens[last].End].Replace('\n', ' ');

    private static ReadOnlySpan<char> Word(ParsedArticle article, int token) => token < article.Tokens.Count ? article.Tokens[token].Of(article.Text) : default;
}
