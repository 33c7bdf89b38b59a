using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>What the learned model looks at: marks a person can name, and words, stems and pairs of words by number.</summary>
internal sealed class WorthFeatures(ParsedArticle article)
{
    /// <summary>Sections of the lexicon that are marks of their own.</summary>
    private static readonly string[] Sections = ["causal", "strong comparing", "comparing", "future", "law", "opinion", "accusing", "officials", "certain", "measures"];

    private static readonly string[] Single = Array.ConvertAll(Sections, section => $"*{section}");
    private static readonly string[] Repeated = Array.ConvertAll(Sections, section => $"*{section}+");

    private static readonly WorthSections Lexicon = new(ClaimLexicon.English, Sections);

    private const uint Start = 2166136261;
    private const uint StemMark = '~';
    private const uint TagMark = 977;

    /// <summary>So many features a sentence of middling length has; those of longer ones are evened out.</summary>
    private const double Usual = 40;

    private readonly KindReader kinds = new(article);
    private readonly List<(uint Number, int Token)> wordings = [];

    /// <summary>Names of the marks, each once, with a star before them.</summary>
    public List<string> Marks(int first, int last)
    {
        var marks = new List<string>();
        var numbers = kinds.CountNumbers(first, last);
        if (numbers > 0)
            marks.Add(numbers > 1 ? "*numbers" : "*number");
        var counts = Lexicon.Count(article, first, last);
        for (var section = 0; section < counts.Length; section++)
        {
            if (counts[section] > 0)
                marks.Add(counts[section] > 1 ? Repeated[section] : Single[section]);
        }

        AddPersons(first, last, marks);
        AddVerbs(first, last, marks);
        var length = last - first + 1;
        marks.Add(length < 6 ? "*shortest" : length < 11 ? "*short" : length < 20 ? "*middling" : "*long");
        return marks;
    }

    /// <summary>
    /// A number for each word, its stem, the two and three words that end with it, its part of speech and the pair of these, with
    /// the token it came from; some more than once. Small letters, figures as one sign.
    /// </summary>
    public List<(uint Number, int Token)> Wordings(int first, int last)
    {
        wordings.Clear();
        var (before, earlier, tagBefore) = (Start, 0u, Tag.Other);
        for (var at = first; at <= last; at++)
        {
            var tag = article.Tokens[at].Tag;
            Add(Mix(TagMark, (uint)tag), at);
            if (at > first)
                Add(Mix(Mix(TagMark, (uint)tagBefore + 1), (uint)tag), at);
            tagBefore = tag;
            if (article.Tokens[at].IsMark && tag != Tag.End)
                continue;
            var (word, stem) = Hashes(article.Tokens[at].Of(article.Text));
            Add(word, at);
            Add(Mix(stem, StemMark), at);
            Add(Mix(before, word), at);
            if (earlier != 0)
                Add(Mix(Mix(earlier, before), word), at);
            (earlier, before) = (before, word);
        }

        return wordings;
    }

    /// <summary>What each weight counts in a stretch with so many features: the long are not judged by their length.</summary>
    public static double ShareOf(int features) => 1 / Math.Sqrt(Math.Max(1, features / Usual));

    private void Add(uint hash, int token)
    {
        var mixed = hash ^ (hash >> 15);
        mixed *= 2246822519;
        wordings.Add((mixed ^ (mixed >> 13), token));
    }

    private static (uint Word, uint Stem) Hashes(ReadOnlySpan<char> word)
    {
        if (word.ContainsAnyInRange('0', '9'))
        {
            ReadOnlySpan<char> sign = word[0] is '$' or '\u00A3' or '\u20AC' ? "$#" : word[^1] == '%' ? "#%" : word.Length == 4 && word[0] is '1' or '2' ? "year#" : "#";
            return (Hash(sign), Hash(sign));
        }

        var stem = word.EndsWith("ing") && word.Length > 5 ? word[..^3]
            : word.EndsWith("ed") && word.Length > 4 ? word[..^2]
            : word[^1] == 's' && word.Length > 3 ? word[..^1]
            : word;
        return (Hash(word), Hash(stem));
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = Start;
        foreach (var unit in word)
            hash = Mix(hash, unit == '\u2019' ? '\'' : char.ToLowerInvariant(unit));
        return hash;
    }

    private static uint Mix(uint hash, uint value) => (hash ^ value) * 16777619;

    private void AddPersons(int first, int last, List<string> marks)
    {
        var (names, i, you, third, we) = (0, false, false, false, false);
        for (var at = first; at <= last; at++)
        {
            var word = article.Tokens[at].Of(article.Text);
            names += article.Tokens[at].Tag == Tag.Name ? 1 : 0;
            i |= word is "I" or "me" or "my" or "My" || word.StartsWith("I'") || word.StartsWith("I\u2019");
            you |= word is "you" or "You" or "your";
            we |= word is "we" or "We" or "our" or "Our" or "us";
            third |= word is "he" or "He" or "she" or "She" or "they" or "They" or "his" or "their";
        }

        if (names > 0)
            marks.Add(names > 2 ? "*names" : "*name");
        AddIf(i, "*i", marks);
        AddIf(you, "*you", marks);
        AddIf(we, "*we", marks);
        AddIf(third, "*third", marks);
        AddIf(article.Text[article.Tokens[last].Start] == '?', "*question", marks);
    }

    private void AddVerbs(int first, int last, List<string> marks)
    {
        var (past, perfect, present) = (false, false, false);
        for (var at = first; at <= last; at++)
        {
            past |= article.Tokens[at].Tag == Tag.Past || article.Tokens[at].Of(article.Text) is "was" or "were" or "had" or "did";
            perfect |= article.Tokens[at].Tag == Tag.Have && at < last && article.Tokens[at + 1].Tag is Tag.Participle or Tag.Adverb;
            present |= article.Tokens[at].Tag == Tag.Present;
        }

        AddIf(past, "*past", marks);
        AddIf(perfect, "*perfect", marks);
        AddIf(present, "*present", marks);
    }

    private static void AddIf(bool holds, string mark, List<string> marks)
    {
        if (holds)
            marks.Add(mark);
    }
}
