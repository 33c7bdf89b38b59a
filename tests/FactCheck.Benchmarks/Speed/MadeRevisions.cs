using System.Text;
using FactCheck.Text;

namespace FactCheck.Benchmarks.Speed;

/// <summary>
/// Two revisions of a made-up article: no sentence stands twice, words are as frequent as in the data. In the newer one of a hundred
/// sentences one has another word, of a thousand two are gone and two are new.
/// </summary>
/// <param name="Passages">Sentences of the older one, evenly spread.</param>
internal sealed record MadeRevisions(string Before, string After, IReadOnlyList<Span> Passages)
{
    private const int Seed = 20261124;
    private const int SentencesInParagraph = 4;

    public static MadeRevisions Of(string source, int length, int passages)
    {
        var random = new Random(Seed);
        var words = source.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var (before, after, spans) = (new StringBuilder(length), new StringBuilder(length), new List<Span>());
        while (before.Length < length)
        {
            var sentence = Sentence(words, random);
            spans.Add(new Span(before.Length, before.Length + sentence.Length));
            var end = spans.Count % SentencesInParagraph == 0 ? "\n\n" : " ";
            before.Append(sentence).Append(end);
            Rewrite(sentence, end, words, random, after);
        }

        return new MadeRevisions(before.ToString(), after.ToString(), [.. Enumerable.Range(0, passages).Select(index => spans[(int)((long)index * spans.Count / passages)])]);
    }

    private static string Sentence(string[] words, Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(6, 32)).Select(_ => words[random.Next(words.Length)])) + ".";

    private static void Rewrite(string sentence, string end, string[] words, Random random, StringBuilder after)
    {
        var chance = random.Next(1000);
        if (chance < 2)
            return;
        if (chance < 4)
            after.Append(Sentence(words, random)).Append(' ');
        after.Append(chance is >= 4 and < 14 ? sentence.Replace(' ' + sentence.Split(' ')[2] + ' ', " whatever ", StringComparison.Ordinal) : sentence).Append(end);
    }
}
