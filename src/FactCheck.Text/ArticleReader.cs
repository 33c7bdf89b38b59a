using FactCheck.Text.Languages;
using FactCheck.Text.Names;
using FactCheck.Text.Quotations;

namespace FactCheck.Text;

/// <summary>Reads a normalised article text: the way into the engine.</summary>
public static class ArticleReader
{
    /// <summary>Of the time a text takes, the share that is over when it is cut into sentences and words.</summary>
    private const double CutAt = 0.3;

    /// <summary>The share that is over when it is known who says what.</summary>
    private const double SpeechAt = 0.6;

    /// <summary>Reads the whole text. Time grows linearly with the text.</summary>
    /// <param name="text">Normalised text (NFC, <c>\n</c> line ends); spans count its UTF-16 code units.</param>
    /// <param name="options">What is known of the article besides.</param>
    /// <param name="cancellation">Asked between sentences.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ArticleReading Read(string text, ReadingOptions options, CancellationToken cancellation = default) =>
        Read(text, options, progress: null, cancellation);

    /// <summary>The same, and says how far it is.</summary>
    /// <param name="progress">Hears the share of the work that is done, 0 to 1, never less than before, some forty times; may be null.</param>
    /// <inheritdoc cref="Read(string, ReadingOptions, CancellationToken)"/>
    public static ArticleReading Read(string text, ReadingOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        cancellation.ThrowIfCancellationRequested();
        var article = ParsedArticle.Of(text, Language.Of(options.Language), cancellation);
        progress?.Report(CutAt);
        cancellation.ThrowIfCancellationRequested();
        var names = NameRegistry.Of(article);
        var speech = SpeechReader.Read(article, names, cancellation);
        progress?.Report(SpeechAt);
        var rest = progress is null ? null : new Rest(progress);
        return Reading.Of(article, speech, new Voices(article, names, speech)).Compose(names, options, rest, cancellation);
    }

    /// <summary>What is left when it is known who says what: sentence by sentence.</summary>
    private sealed class Rest(IProgress<double> whole) : IProgress<double>
    {
        public void Report(double value) => whole.Report(SpeechAt + (value * (1 - SpeechAt)));
    }
}
