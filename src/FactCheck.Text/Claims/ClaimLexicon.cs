using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Words and phrases of a claim, asked for by section.</summary>
internal sealed class ClaimLexicon
{
    private const int LongestPhrase = 3;

    private readonly WordFile file = WordFile.Read("claims.words.txt");

    public static ClaimLexicon English { get; } = new();

    public WordSet this[string section] => file[section];

    /// <summary>Whether a word of the tokens, or up to three in a row, stands in the section.</summary>
    public bool Holds(string section, ParsedArticle article, int first, int last) => Count(section, article, first, last, most: 1) > 0;

    /// <summary>How many places of the section the tokens hold, up to a most.</summary>
    public int Count(string section, ParsedArticle article, int first, int last, int most = int.MaxValue)
    {
        var words = file[section];
        var count = 0;
        for (var token = first; token <= last && count < most; token++)
        {
            for (var length = 1; length <= LongestPhrase && token + length - 1 <= last; length++)
            {
                var phrase = article.Text.AsSpan(article.Tokens[token].Start, article.Tokens[token + length - 1].End - article.Tokens[token].Start);
                if (!words.Has(phrase))
                    continue;
                count++;
                break;
            }
        }

        return count;
    }
}
