using FactCheck.Text.Languages;
using FactCheck.Text.Names;
using FactCheck.Text.Quotations;

namespace FactCheck.Text;

/// <summary>Reads a normalised article text: the way into the engine.</summary>
public static class ArticleReader
{
    /// <summary>Reads the whole text. Time grows linearly with the text.</summary>
    /// <param name="text">Normalised text (NFC, <c>\n</c> line ends); spans count its UTF-16 code units.</param>
    /// <param name="options">What is known of the article besides.</param>
    /// <param name="cancellation">Asked between sentences.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ArticleReading Read(string text, ReadingOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        cancellation.ThrowIfCancellationRequested();
        var article = ParsedArticle.Of(text, Language.Of(options.Language), cancellation);
        var names = NameRegistry.Of(article);
        var speech = SpeechReader.Read(article, names, cancellation);
        return Reading.Of(article, speech, new Voices(article, names, speech)).Compose(names, options, cancellation);
    }
}
