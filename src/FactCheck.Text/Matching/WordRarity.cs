using System.Globalization;
using FactCheck.Text.Words;

namespace FactCheck.Text.Matching;

/// <summary>How seldom words are in claims at large: what a small collection cannot know by itself.</summary>
internal sealed class WordRarity
{
    private static readonly Lazy<WordRarity> Embedded = new(Read);

    private readonly Dictionary<string, int> found;

    /// <param name="texts">How many texts were counted.</param>
    /// <param name="found">In how many of them a word was; a word not named is rare.</param>
    public WordRarity(int texts, Dictionary<string, int> found) => (Texts, this.found) = (texts, found);

    public static WordRarity English => Embedded.Value;

    public int Texts { get; }

    public int TextsWith(string stem) => found.GetValueOrDefault(stem);

    /// <summary>The logarithm of how many texts there are to one that holds the word.</summary>
    public float Of(string stem) => Of(Texts, TextsWith(stem));

    public static float Of(int texts, int found) => MathF.Log(1 + (texts - found + 0.5f) / (found + 0.5f));

    private static WordRarity Read()
    {
        var (texts, counts) = (0, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var line in WordFile.Lines("rarity.words.txt"))
        {
            var parts = line.Split(": ");
            var count = int.Parse(parts[0], CultureInfo.InvariantCulture);
            if (parts[1] == "texts")
                texts = count;
            else
                foreach (var stem in parts[1].Split(' '))
                    counts[stem] = count;
        }

        return new WordRarity(texts, counts);
    }
}
