using FactCheck.Core.Articles;
using FactCheck.Text;

namespace FactCheck.Core.Revisions;

/// <summary>The current text and a new one, both read by the engine of today.</summary>
/// <param name="OlderId">The revision of the older text.</param>
internal sealed record ReadTexts(
    Guid OlderId, IntakeText Newer, IReadOnlyList<ReadSuggestion> Suggestions, ComparedTexts Compared)
{
    /// <summary>Reads both at once; claims are looked for in paragraphs of the newer one alone that the older one has not.</summary>
    public static async Task<ReadTexts> ReadAsync(KnownArticle known, string text, CancellationToken cancellation)
    {
        var options = new ReadingOptions(known.Language, PartialDate.Day(known.Published));
        var reading = Task.Run(() => ArticleReader.Read(known.Current.Text, options with { SuggestIn = _ => false }, cancellation), cancellation);
        var newer = ArticleReader.Read(text, options with { SuggestIn = NewParagraphs(known.Current.Text, text) }, cancellation);
        var kept = ArticleIntake.Keep(text, newer);
        var older = await reading;
        return new ReadTexts(
            known.Current.Id,
            kept,
            newer.Suggestions,
            new ComparedTexts(new TextInContext(known.Current.Text, older), new TextInContext(text, newer)));
    }

    private static Func<Span, bool> NewParagraphs(string older, string newer)
    {
        var known = new HashSet<string>().GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in older.AsSpan().EnumerateLines())
            known.Add(line.Trim());
        return sentence =>
        {
            var start = newer.LastIndexOf('\n', sentence.Start) + 1;
            var end = newer.IndexOf('\n', sentence.End) is >= 0 and var line ? line : newer.Length;
            return !known.Contains(newer.AsSpan(start, end - start).Trim());
        };
    }
}
