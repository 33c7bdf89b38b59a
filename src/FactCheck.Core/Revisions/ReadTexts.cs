using FactCheck.Core.Articles;
using FactCheck.Text;

namespace FactCheck.Core.Revisions;

/// <summary>The current text and a new one, both read by the engine of today.</summary>
/// <param name="OlderId">The revision of the older text.</param>
internal sealed record ReadTexts(
    Guid OlderId, IntakeText Newer, IReadOnlyList<ReadSuggestion> Suggestions, ComparedTexts Compared)
{
    /// <summary>Reads both at once.</summary>
    public static async Task<ReadTexts> ReadAsync(KnownArticle known, string text, CancellationToken cancellation)
    {
        var options = new ReadingOptions(known.Language, PartialDate.Day(known.Published));
        var reading = Task.Run(() => ArticleReader.Read(known.Current.Text, options, cancellation), cancellation);
        var newer = ArticleReader.Read(text, options, cancellation);
        var kept = ArticleIntake.Keep(text, newer);
        var older = await reading;
        return new ReadTexts(
            known.Current.Id,
            kept,
            newer.Suggestions,
            new ComparedTexts(new TextInContext(known.Current.Text, older), new TextInContext(text, newer)));
    }
}
