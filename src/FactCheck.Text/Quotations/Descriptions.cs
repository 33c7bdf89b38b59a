namespace FactCheck.Text.Quotations;

/// <summary>Whether a description such as 'the Republican nominee' can mean a person of a title.</summary>
internal static class Descriptions
{
    /// <summary>The title must end with the description's head and hold every other word of it.</summary>
    public static bool Fits(ParsedArticle article, ReadOnlySpan<char> title, int first, int last)
    {
        if (!Matches(HeadOf(title), article.Tokens[last].Of(article.Text)))
            return false;
        for (var token = first; token < last; token++)
        {
            if (!Holds(title, article.Tokens[token].Of(article.Text)))
                return false;
        }

        return true;
    }

    /// <summary>'Secretary' of 'Secretary of State', 'Sen.' of 'U.S. Sen.'.</summary>
    private static ReadOnlySpan<char> HeadOf(ReadOnlySpan<char> title)
    {
        var office = title.IndexOf(" of ") is > 0 and var end ? title[..end] : title;
        return office[(office.LastIndexOf(' ') + 1)..];
    }

    private static bool Holds(ReadOnlySpan<char> title, ReadOnlySpan<char> word)
    {
        foreach (var range in title.Split(' '))
        {
            if (Matches(title[range], word))
                return true;
        }

        return false;
    }

    /// <summary>The same word, or the title's short form of it.</summary>
    private static bool Matches(ReadOnlySpan<char> titled, ReadOnlySpan<char> word) =>
        titled.Equals(word, StringComparison.OrdinalIgnoreCase) || word switch
        {
            "senator" or "Senator" => titled is "Sen." or "Sen",
            "congressman" or "congresswoman" or "representative" => titled is "Rep." or "Rep" or "Representative",
            "governor" => titled is "Gov." or "Gov",
            "general" => titled is "Gen." or "Gen",
            "Republican" or "GOP" => titled is "Republican" or "GOP",
            "Democratic" or "Democrat" => titled is "Democratic" or "Democrat",
            "professor" => titled is "Prof." or "Prof",
            _ => false,
        };
}
