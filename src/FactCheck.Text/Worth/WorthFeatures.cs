using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>What the learned model looks at: marks a person can name, and words, stems and pairs of words by number.</summary>
internal sealed class WorthFeatures(ParsedArticle article, KindReader kinds)
{
    private static readonly WorthMark[] Single = Array.ConvertAll(ClaimSections.Marking, section => new WorthMark($"*{section}"));
    private static readonly WorthMark[] Repeated = Array.ConvertAll(ClaimSections.Marking, section => new WorthMark($"*{section}+"));
    private static readonly WorthMark Number = new("*number");
    private static readonly WorthMark Numbers = new("*numbers");
    private static readonly WorthMark Name = new("*name");
    private static readonly WorthMark Names = new("*names");
    private static readonly WorthMark I = new("*i");
    private static readonly WorthMark You = new("*you");
    private static readonly WorthMark We = new("*we");
    private static readonly WorthMark Third = new("*third");
    private static readonly WorthMark Question = new("*question");
    private static readonly WorthMark Past = new("*past");
    private static readonly WorthMark Perfect = new("*perfect");
    private static readonly WorthMark Present = new("*present");
    private static readonly WorthMark Shortest = new("*shortest");
    private static readonly WorthMark Short = new("*short");
    private static readonly WorthMark Middling = new("*middling");
    private static readonly WorthMark Long = new("*long");

    private const uint Start = 2166136261;
    private const uint StemMark = '~';
    private const uint TagMark = 977;
    private const int LongestWording = 3;

    /// <summary>So many features a sentence of middling length has; those of longer ones are evened out.</summary>
    private const double Usual = 40;

    private readonly List<WorthMark> marks = [];
    private readonly List<(uint Number, int Token)> wordings = [];

    /// <summary>The marks, each once. Stands until the next call.</summary>
    public List<WorthMark> Marks(int first, int last)
    {
        marks.Clear();
        var numbers = kinds.CountNumbers(first, last);
        if (numbers > 0)
            marks.Add(numbers > 1 ? Numbers : Number);
        AddNames(first, last);
        if (article.Language.IsEnglish)
            AddOfEnglish(first, last);
        var length = last - first + 1;
        marks.Add(length < 6 ? Shortest : length < 11 ? Short : length < 20 ? Middling : Long);
        return marks;
    }

    /// <summary>
    /// A number for each word, its stem, the two and three words that end with it, its part of speech and the pair of these, with
    /// the token it came from; some more than once. Small letters, figures as one sign. Stands until the next call.
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
            if (!IsWord(article.Tokens[at]))
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

    /// <summary>The first token whose wordings are the same whatever stands before the stretch: two words of it stand before that one.</summary>
    public int SettledFrom(int first, int last)
    {
        var words = 0;
        var at = first;
        for (; at <= last && words < LongestWording - 1; at++)
            words += IsWord(article.Tokens[at]) ? 1 : 0;
        return at;
    }

    /// <summary>What each weight counts in a stretch with so many features: the long are not judged by their length.</summary>
    public static double ShareOf(int features) => 1 / Math.Sqrt(Math.Max(1, features / Usual));

    private static bool IsWord(Token token) => !token.IsMark || token.Tag == Tag.End;

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

        var stem = word.EndsWith("ing") && word.Length > 5 ? 3
            : word.EndsWith("ed") && word.Length > 4 ? 2
            : word[^1] == 's' && word.Length > 3 ? 1
            : 0;
        var hash = Hash(word[..^stem]);
        return (Hash(word[^stem..], hash), hash);
    }

    private static uint Hash(ReadOnlySpan<char> word, uint hash = Start)
    {
        foreach (var unit in word)
            hash = Mix(hash, unit == '\u2019' ? '\'' : char.ToLowerInvariant(unit));
        return hash;
    }

    private static uint Mix(uint hash, uint value) => (hash ^ value) * 16777619;

    private void AddNames(int first, int last)
    {
        var names = 0;
        for (var at = first; at <= last; at++)
            names += article.Tokens[at].Tag == Tag.Name ? 1 : 0;
        if (names > 0)
            marks.Add(names > 2 ? Names : Name);
        AddIf(article.Text[article.Tokens[last].Start] == '?', Question);
    }

    /// <summary>Marks that stand on lists of English words.</summary>
    private void AddOfEnglish(int first, int last)
    {
        var counts = kinds.Sections.Count(first, last);
        for (var section = 0; section < Single.Length; section++)
        {
            if (counts[section] > 0)
                marks.Add(counts[section] > 1 ? Repeated[section] : Single[section]);
        }

        AddPersons(first, last);
        AddVerbs(first, last);
    }

    private void AddPersons(int first, int last)
    {
        var (i, you, third, we) = (false, false, false, false);
        for (var at = first; at <= last; at++)
        {
            var word = article.Tokens[at].Of(article.Text);
            i |= word is "I" or "me" or "my" or "My" || word.StartsWith("I'") || word.StartsWith("I\u2019");
            you |= word is "you" or "You" or "your";
            we |= word is "we" or "We" or "our" or "Our" or "us";
            third |= word is "he" or "He" or "she" or "She" or "they" or "They" or "his" or "their";
        }

        AddIf(i, I);
        AddIf(you, You);
        AddIf(we, We);
        AddIf(third, Third);
    }

    private void AddVerbs(int first, int last)
    {
        var (past, perfect, present) = (false, false, false);
        for (var at = first; at <= last; at++)
        {
            past |= article.Tokens[at].Tag == Tag.Past || article.Tokens[at].Of(article.Text) is "was" or "were" or "had" or "did";
            perfect |= article.Tokens[at].Tag == Tag.Have && at < last && article.Tokens[at + 1].Tag is Tag.Participle or Tag.Adverb;
            present |= article.Tokens[at].Tag == Tag.Present;
        }

        AddIf(past, Past);
        AddIf(perfect, Perfect);
        AddIf(present, Present);
    }

    private void AddIf(bool holds, WorthMark mark)
    {
        if (holds)
            marks.Add(mark);
    }
}
