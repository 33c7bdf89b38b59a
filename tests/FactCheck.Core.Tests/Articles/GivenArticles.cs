using FactCheck.Core.Articles;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Storage;
using FactCheck.Text;
using FactCheck.Text.Structure;

namespace FactCheck.Core.Tests.Articles;

/// <summary>Articles for a scene. Each line of the text is one sentence of the outline, the first one the headline.</summary>
public static class GivenArticles
{
    public const string Text =
        "Harbour reopens\nBy A. Writer\nThe harbour reopened on Monday.\nIt had been shut for 12 weeks.\nRepairs cost 4 million.\nMore ships will come.";

    public static async Task<Guid> AnArticleAsync(this Given given, Guid importer, string text = Text, string title = "Harbour reopens") =>
        (await given.Desk.DoneAsync(Import(text, title), importer)).Id;

    public static ImportArticle Import(string text = Text, string title = "Harbour reopens", string? url = null, bool anyway = false) => new(
        Guid.CreateVersion7(), Kept(text), title, null, null, url, null, "en", null, anyway);

    /// <summary>A text with an outline that does not hang on how well the engine reads.</summary>
    public static IntakeText Kept(string text) => ArticleIntake.Read(text, "en", null, TestContext.Current.CancellationToken) with
    {
        Outline = TextOutline.Encode(Lines(text)),
    };

    public static Span Of(string part, string text = Text)
    {
        var start = text.IndexOf(part, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The text has no '{part}'.");
        return new Span(start, start + part.Length);
    }

    private static IEnumerable<OutlineSentence> Lines(string text)
    {
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var structure = start == 0 ? StructureKind.Headline
                : line.StartsWith("By ", StringComparison.Ordinal) ? StructureKind.Byline : StructureKind.Body;
            if (line.Length > 0)
                yield return new OutlineSentence(new Span(start, start + line.Length), structure);
            start += line.Length + 1;
        }
    }
}
