using System.Globalization;
using System.Text;

namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>Gives each source of a file a key of its own, made of its first words and its year.</summary>
internal sealed class CitationKeys
{
    private const int Words = 2;

    private readonly Dictionary<string, int> given = new(StringComparer.Ordinal);

    public string Next(SourceDetails source)
    {
        var words = Letters(source.Author ?? source.Publisher ?? source.Title).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var key = (words.Length == 0 ? "source" : string.Concat(words.Take(Words))) + source.Published?[..4];
        var times = given[key] = given.GetValueOrDefault(key) + 1;
        return times == 1 ? key : Next(key, times);
    }

    private string Next(string key, int times)
    {
        var next = string.Create(CultureInfo.InvariantCulture, $"{key}-{times}");
        given.TryAdd(next, 1);
        return next;
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                letters.Append(char.ToLowerInvariant(letter));
            else if (char.IsWhiteSpace(letter))
                letters.Append(' ');
        }

        return letters.ToString();
    }
}
