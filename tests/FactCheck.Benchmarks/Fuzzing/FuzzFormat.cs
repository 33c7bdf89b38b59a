using System.Text;
using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;
using FactCheck.Text;
using FactCheck.Text.Normalisation;

namespace FactCheck.Benchmarks.Fuzzing;

/// <summary>One way a text comes in: what its inputs are made of, and how the product reads them.</summary>
internal sealed class FuzzFormat
{
    private readonly IReadOnlyList<byte[]> originals;
    private readonly Func<byte[], byte[], Random, byte[]> mutate;
    private readonly Func<byte[], Task<FuzzVerdict>> read;

    private FuzzFormat(IReadOnlyList<byte[]> originals, Func<byte[], byte[], Random, byte[]> mutate, Func<byte[], Task<FuzzVerdict>> read)
    {
        this.originals = originals;
        this.mutate = mutate;
        this.read = read;
    }

    public static IReadOnlyList<string> Names { get; } = ["text", "html", "docx", "pdf", "splitter"];

    /// <param name="root">Folder with texts of real articles; null to keep to the suite's own.</param>
    public static FuzzFormat Of(string name, string? root)
    {
        var texts = Originals.Texts(root);
        return name switch
        {
            "text" => new([.. texts.SelectMany(Originals.Encoded)], TextMutations.Mutate, ReadText),
            "html" => new([.. texts.SelectMany(Originals.Pages)], MarkupMutations.Mutate, ReadHtml) { IsReadApart = true },
            "docx" => new([.. texts.SelectMany(Originals.WordFiles)], PackedMutations.Mutate, bytes => CheckAsync(File("a.docx", bytes))) { IsReadApart = true },
            "pdf" => new([.. texts.SelectMany(Originals.Pdfs)], PdfMutations.Mutate, bytes => CheckAsync(File("a.pdf", bytes))) { IsReadApart = true },
            "splitter" => new([.. texts.Select(Encoding.UTF8.GetBytes)], TextMutations.Mutate, bytes => Task.FromResult(Split(bytes))),
            _ => throw new ArgumentException($"'{name}' is no format.", nameof(name)),
        };
    }

    /// <summary>The same for the same seed and number, whatever was made before.</summary>
    public byte[] Make(int seed, int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + (number * 7919)));
        return mutate(Pick(random), Pick(random), random);
    }

    /// <summary>Whether an input is read in a process of its own, which is ended when that takes too long.</summary>
    public bool IsReadApart { get; init; }

    /// <summary>Reads an input as the product does.</summary>
    public Task<FuzzVerdict> ReadAsync(byte[] input) => read(input);

    private byte[] Pick(Random random) => originals[random.Next(originals.Count)];

    private static Task<FuzzVerdict> ReadText(byte[] bytes) => (bytes.Length % 3) switch
    {
        0 => Task.FromResult(Check(ArticleImporter.ReadText(Encoding.UTF8.GetString(bytes)))),
        1 => CheckAsync(Page(bytes, "text/plain", null)),
        _ => CheckAsync(File("a.txt", bytes)),
    };

    private static Task<FuzzVerdict> ReadHtml(byte[] bytes) => (bytes.Length % 3) switch
    {
        0 => CheckAsync(Page(bytes, "text/html", "utf-8")),
        1 => CheckAsync(Page(bytes, null, null)),
        _ => CheckAsync(File("a.html", bytes)),
    };

    private static Task<Outcome<ImportedArticle>> File(string name, byte[] bytes) => ProductReaders.Files.ReadAsync(name, bytes, CancellationToken.None);

    private static Task<Outcome<ImportedArticle>> Page(byte[] bytes, string? mediaType, string? charset) => ProductReaders.Files.ReadPageAsync(
        new FetchedPage("https://paper.example/a", "https://paper.example/a", 200, bytes, mediaType, charset, [], [], TimeSpan.Zero), CancellationToken.None);

    private static async Task<FuzzVerdict> CheckAsync(Task<Outcome<ImportedArticle>> reading) => Check(await reading);

    /// <summary>What was read keeps what it promises: normal, within the limits, not empty.</summary>
    private static FuzzVerdict Check(Outcome<ImportedArticle> outcome)
    {
        if (outcome is Outcome<ImportedArticle>.Refused { Refusal: { Sentence.Length: > 0 } refusal })
            return refusal == ImportRefusals.TooHard ? FuzzVerdict.Ended : FuzzVerdict.Refused;
        var article = ((Outcome<ImportedArticle>.Done)outcome).Value;
        if (article.Text.Length is 0 or > ImportLimits.TextLength || TextNormaliser.Normalise(article.Text).Text != article.Text)
            throw new InvalidOperationException("The text is empty, too long or not normal.");
        if (article.Title?.Length > ImportLimits.TitleLength || article.Byline?.Length > ImportLimits.NameLength)
            throw new InvalidOperationException("The title or byline is too long.");
        return FuzzVerdict.Taken;
    }

    private static FuzzVerdict Split(byte[] bytes)
    {
        if (ArticleImporter.ReadText(Encoding.UTF8.GetString(bytes)) is not Outcome<ImportedArticle>.Done { Value: var article })
            return FuzzVerdict.Refused;
        var reading = ArticleReader.Read(article.Text, new ReadingOptions(article.Language ?? "en", null));
        var end = 0;
        foreach (var sentence in reading.Sentences)
        {
            if (sentence.Span.Start < end || sentence.Span.End > article.Text.Length || sentence.Span.Length <= 0)
                throw new InvalidOperationException($"Sentence {sentence.Span} does not follow {end}.");
            end = sentence.Span.End;
        }

        if (reading.Suggestions.SelectMany(suggestion => suggestion.Passages).Any(span => span.Start < 0 || span.Length <= 0 || span.End > article.Text.Length))
            throw new InvalidOperationException("A suggestion's passage does not lie in the text.");
        return FuzzVerdict.Taken;
    }
}
