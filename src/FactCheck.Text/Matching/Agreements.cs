using FactCheck.Text.Words;

namespace FactCheck.Text.Matching;

/// <summary>Tells whether two statements say the same or the opposite; where much differs it does not say.</summary>
internal static class Agreements
{
    /// <summary>How much of each must be in the other, by rarity, before anything is said.</summary>
    private const double AlikeFrom = 0.65;
    private const double SameFrom = 0.8;

    private static readonly WordSet Denials = EnglishLists.Agreement["denial"];

    private static readonly HashSet<(string, string)> Opposites = [.. WordFile.Lines("agreement.words.txt")
        .Where(line => line.Contains(": "))
        .SelectMany(line => line[(line.IndexOf(':') + 2)..].Split(' ').Select(other => (line[..line.IndexOf(':')], other)))
        .SelectMany(pair => new[] { pair, (pair.other, pair.Item1) })];

    public static (Agreement Agreement, string? Because) Of(string left, string right)
    {
        var (one, other) = (Words(left), Words(right));
        var onlyOne = Left(one, other);
        var onlyOther = Left(other, one);
        var pair = OppositePair(left, onlyOne, right, onlyOther);
        var numbers = OtherNumbers(left, onlyOne, right, onlyOther);
        if (pair is { } words)
        {
            onlyOne.Remove(words.Left);
            onlyOther.Remove(words.Right);
        }

        var alike = Math.Min(Alike(one, onlyOne), Alike(other, onlyOther));
        if (alike < AlikeFrom)
            return (Agreement.Unclear, null);
        var isDenied = Count(left, one) % 2 != Count(right, other) % 2;
        if (isDenied != pair is not null)
            return (Agreement.Opposite, pair is { } found ? Against(left, found.Left, right, found.Right) : "one of them denies it");
        if (numbers is { } values)
            return (Agreement.Opposite, Against(left, values.Left, right, values.Right));
        var isSame = alike >= SameFrom && !onlyOne.Exists(word => word.IsNumber) && !onlyOther.Exists(word => word.IsNumber);
        return (isSame ? Agreement.Same : Agreement.Unclear, null);
    }

    private static List<MatchWord> Words(string text)
    {
        var post = PostText.Of(text);
        var words = new List<MatchWord>();
        MatchWords.Cut(text, post.Said, words);
        return words;
    }

    private static List<MatchWord> Left(List<MatchWord> words, List<MatchWord> than)
    {
        var known = than.Select(word => word.Stem).ToHashSet();
        return words.FindAll(word => !known.Contains(word.Stem));
    }

    /// <summary>The share of what the words say that is not left over; a number beside another number is left out of it.</summary>
    private static double Alike(List<MatchWord> words, List<MatchWord> left)
    {
        var all = words.Where(word => !word.IsEmpty && !word.IsNumber).Sum(word => WordRarity.English.Of(word.Stem));
        var missing = left.Where(word => !word.IsEmpty && !word.IsNumber).Sum(word => WordRarity.English.Of(word.Stem));
        return all == 0 ? 0 : 1 - missing / all;
    }

    private static int Count(string text, List<MatchWord> words) => words.Count(word =>
        Denials.Has(word.Place.Of(text)) || word.Place.Of(text).EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.Place.Of(text).EndsWith("n\u2019t", StringComparison.OrdinalIgnoreCase));

    private static (MatchWord Left, MatchWord Right)? OppositePair(string left, List<MatchWord> onlyOne, string right, List<MatchWord> onlyOther)
    {
        foreach (var one in onlyOne)
        {
            foreach (var other in onlyOther)
            {
                if (Opposites.Contains((one.Place.Of(left).ToLowerInvariant(), other.Place.Of(right).ToLowerInvariant())))
                    return (one, other);
            }
        }

        return null;
    }

    /// <summary>Each gives a number the other does not give.</summary>
    private static (MatchWord Left, MatchWord Right)? OtherNumbers(string left, List<MatchWord> onlyOne, string right, List<MatchWord> onlyOther)
    {
        var one = onlyOne.Find(word => word.IsNumber);
        var other = onlyOther.Find(word => word.IsNumber);
        return one.Stem is null || other.Stem is null || IsYear(one) != IsYear(other) || one.Place.Of(left) == other.Place.Of(right) ? null : (one, other);
    }

    private static bool IsYear(MatchWord word) => word.Stem.Length == 4 && word.Stem[0] is '1' or '2' && !word.Stem.Contains('.');

    private static string Against(string left, MatchWord one, string right, MatchWord other) =>
        $"\u2018{one.Place.Of(left)}\u2019 against \u2018{other.Place.Of(right)}\u2019";
}
