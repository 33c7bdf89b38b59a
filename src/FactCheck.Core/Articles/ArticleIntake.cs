using System.Security.Cryptography;
using System.Text;
using FactCheck.Core.Gate;
using FactCheck.Text;
using FactCheck.Text.Normalisation;

namespace FactCheck.Core.Articles;

/// <summary>An article as it comes in.</summary>
/// <param name="CommandId">Made by the caller, once per intent.</param>
/// <param name="Text">As pasted or extracted; need not be normalised.</param>
/// <param name="Published">Partial date.</param>
/// <param name="Due">Press time.</param>
/// <param name="Anyway">Also when the desk has this text or URL already.</param>
public sealed record NewArticle(
    Guid CommandId,
    string Text,
    string Title,
    string? Byline = null,
    string? Publication = null,
    string? Url = null,
    string? Published = null,
    string Language = "en",
    DateTimeOffset? Due = null,
    bool Anyway = false);

/// <summary>A command to send, and how many characters no text may hold were left out.</summary>
public sealed record PreparedArticle(ImportArticle Command, int Removed);

/// <summary>Reads, hashes and outlines a text before the gate's transaction.</summary>
public static class ArticleIntake
{
    /// <summary>Prepares the command; refused when there is no text or too much of it.</summary>
    public static Task<Outcome<PreparedArticle>> PrepareAsync(NewArticle article, CancellationToken cancellation) =>
        Task.Run(() => Prepare(article, cancellation), cancellation);

    /// <summary>Reads a text into the form that is kept.</summary>
    /// <param name="text">Normalised.</param>
    public static IntakeText Read(string text, string language, string? published, CancellationToken cancellation)
    {
        var options = new ReadingOptions(language, PartialDate.Day(published)) { SuggestIn = _ => false };
        return Keep(text, ArticleReader.Read(text, options, cancellation));
    }

    /// <summary>A text with what was read of it, in the form that is kept.</summary>
    internal static IntakeText Keep(string text, ArticleReading reading) => new(
        text,
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        TextOutline.Encode(TextOutline.Of(reading)),
        TextSketch.Of(text));

    private static Outcome<PreparedArticle> Prepare(NewArticle article, CancellationToken cancellation)
    {
        if (article.Text.Length > Revision.TextMaxLength)
            return ArticleRefusals.TooLong;

        var normalised = TextNormaliser.Normalise(article.Text);
        if (string.IsNullOrWhiteSpace(normalised.Text))
            return ArticleRefusals.Empty;
        if (normalised.Text.Length > Revision.TextMaxLength)
            return ArticleRefusals.TooLong;

        var command = new ImportArticle(
            article.CommandId,
            Read(normalised.Text, article.Language, article.Published, cancellation),
            article.Title,
            article.Byline,
            article.Publication,
            article.Url,
            article.Published,
            article.Language,
            article.Due,
            article.Anyway);
        return new PreparedArticle(command, normalised.Removed);
    }
}
