using FactCheck.Core.Articles;
using FactCheck.Text;
using FactCheck.Text.Structure;

namespace FactCheck.Core.Revisions;

/// <summary>A text cut into sentences, which tells what stands around a passage and who says it.</summary>
internal sealed class TextInContext
{
    /// <summary>So much on either side of a passage tells who speaks in it.</summary>
    private const int Beside = 2_000;

    private readonly string text;
    private readonly IReadOnlyList<OutlineSentence> sentences;
    private readonly IReadOnlyList<string?> speakers;
    private readonly Dictionary<int, List<(Span Words, string Speaker)>> said = [];
    private readonly Lazy<HashSet<string>> wordings;

    /// <summary>A text as the engine read it.</summary>
    public TextInContext(string text, ArticleReading reading)
        : this(text, TextOutline.Of(reading), [.. reading.Sentences.Select(sentence => sentence.Speaker)])
    {
        foreach (var attribution in reading.Attributions)
        {
            if ((attribution.Speaker?.Name ?? attribution.Source?.Of(text)) is { } speaker)
                Note(attribution.Contents, speaker);
        }
    }

    private TextInContext(string text, IReadOnlyList<OutlineSentence> sentences, IReadOnlyList<string?> speakers)
    {
        this.text = text;
        this.sentences = sentences;
        this.speakers = speakers;
        wordings = new(() => [.. sentences.Select(sentence => Plain(sentence.Span))]);
    }

    /// <summary>One passage of a text, of which only the paragraphs around it are read.</summary>
    public static WordedContext Around(string text, Span passage, ReadingOptions options, CancellationToken cancellation)
    {
        var by = Math.Min(passage.Start, text.LastIndexOf('\n', Math.Max(0, passage.Start - Beside)) + 1);
        var end = text.IndexOf('\n', Math.Min(text.Length, passage.End + Beside)) is >= 0 and var line ? line : text.Length;
        var excerpt = text[by..end];
        return new TextInContext(excerpt, ArticleReader.Read(excerpt, options, cancellation))
            .Around(new Span(passage.Start - by, passage.End - by));
    }

    /// <summary>The passage with what gives it its sense.</summary>
    public WordedContext Around(Span passage)
    {
        var first = SentenceReaching(passage.Start);
        var last = Math.Max(first, SentenceReaching(passage.End - 1));
        if (first >= sentences.Count || sentences[first].Span.Start >= passage.End)
            return new WordedContext(null, Plain(passage), Plain(passage), null);

        var end = last < sentences.Count ? Math.Max(passage.End, sentences[last].Span.End) : passage.End;
        var whole = new Span(Math.Min(passage.Start, sentences[first].Span.Start), end);
        return new WordedContext(BeforeSentence(first), Plain(whole), Plain(passage), Speaker(passage, first, last));
    }

    /// <summary>Whether the passage's first sentence begins its paragraph, so that the sentence before stands in another one.</summary>
    public bool BeginsParagraph(Span passage) =>
        SentenceReaching(passage.Start) is var first && (first == 0 || first >= sentences.Count || IsApart(first - 1, first));

    /// <summary>Whether one of the text's sentences reads like this.</summary>
    public bool Holds(string sentence) => wordings.Value.Contains(sentence);

    /// <summary>The words of the sentence at a place, white space evened out.</summary>
    public string SentenceAt(int position) =>
        SentenceReaching(position) is var index && index < sentences.Count ? Plain(sentences[index].Span) : "";

    private string? BeforeSentence(int index)
    {
        if (index == 0)
            return null;
        var before = sentences[index - 1];
        return IsApart(index - 1, index) && !IsRunningText(before.Structure) ? null : Plain(before.Span);
    }

    /// <summary>What gives the next paragraph's first sentence its sense; headings, captions and bylines do not.</summary>
    private static bool IsRunningText(StructureKind structure) =>
        structure is StructureKind.Body or StructureKind.BlockQuotation or StructureKind.ListItem or StructureKind.Post;

    private bool IsApart(int before, int after) =>
        text.AsSpan(sentences[before].Span.End, sentences[after].Span.Start - sentences[before].Span.End).Contains('\n');

    private string? Speaker(Span passage, int first, int last)
    {
        var spoken = Enumerable.Range(first, last - first + 1)
            .SelectMany(index => said.GetValueOrDefault(index) ?? [])
            .Where(one => one.Words.Overlaps(passage))
            .OrderByDescending(one => Math.Min(one.Words.End, passage.End) - Math.Max(one.Words.Start, passage.Start))
            .ThenBy(one => one.Words.Length)
            .Select(one => one.Speaker)
            .FirstOrDefault();
        return spoken ?? (first < speakers.Count ? speakers[first] : null);
    }

    private void Note(IReadOnlyList<Span> contents, string speaker)
    {
        foreach (var words in contents)
        {
            for (var index = SentenceReaching(words.Start); index < sentences.Count && sentences[index].Span.Start < words.End; index++)
            {
                if (!said.TryGetValue(index, out var here))
                    said[index] = here = [];
                here.Add((words, speaker));
            }
        }
    }

    /// <summary>The first sentence that ends after the position; their number when none does.</summary>
    private int SentenceReaching(int position)
    {
        var (low, high) = (0, sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private string Plain(Span span) => Plain(text.AsSpan(span.Start, span.Length));

    /// <summary>One blank for any white space: a line broken elsewhere is no other wording.</summary>
    private static string Plain(ReadOnlySpan<char> words)
    {
        var trimmed = words.Trim();
        if (trimmed.IndexOfAny('\n', '\t') < 0 && !trimmed.Contains("  ", StringComparison.Ordinal))
            return trimmed.ToString();
        return string.Join(' ', trimmed.ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }
}
