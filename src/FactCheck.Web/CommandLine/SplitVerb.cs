using System.CommandLine;
using System.Text;
using FactCheck.Core.Articles;
using FactCheck.Text;

namespace FactCheck.Web.CommandLine;

/// <summary><c>factcheck split</c>: the sentences or the claims of a text, without a desk.</summary>
internal static class SplitVerb
{
    /// <summary>One sentence per line, as JSON.</summary>
    public const string AsJsonLines = "jsonl";

    /// <summary>One suggestion per line, as JSON.</summary>
    public const string AsClaims = "claims";

    /// <summary>The claims and claimants for a person to read.</summary>
    public const string AsText = "text";

    private static readonly UTF8Encoding WithoutMark = new(false);

    public static Command Make()
    {
        var source = new Argument<string>("FILE") { Description = "A text, HTML, Word or PDF file; - for standard input." };
        var format = new Option<string>("--format") { Description = "jsonl: one sentence per line; claims: one claim per line; text: the claims to be read.", DefaultValueFactory = _ => AsJsonLines };
        format.AcceptOnlyFromAmong(AsJsonLines, AsClaims, AsText);
        var published = new Option<string?>("--published") { Description = "The day of the text (2026-11-04), from which \u2018on Monday\u2019 is resolved." };
        var language = new Option<string>("--language") { Description = "The language of the text: en, de, fr, es, it, pt or nl.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "de", "fr", "es", "it", "pt", "nl");
        var command = new Command("split", "Prints the sentences or the claims of a text with what the engine says of each.") { source, format, published, language };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetRequiredValue(source), parsed.GetRequiredValue(format), new ReadingOptions(parsed.GetRequiredValue(language)), parsed.GetValue(published), cancellation));
        return command;
    }

    /// <summary>Reads the text and writes what the engine found in it.</summary>
    /// <param name="text">Normalised.</param>
    public static void Write(Stream output, string text, string format, ReadingOptions options, CancellationToken cancellation)
    {
        var reading = ArticleReader.Read(text, options, cancellation);
        if (format == AsJsonLines)
        {
            SentenceLines.WriteJson(output, text, reading.Sentences);
        }
        else if (format == AsClaims)
        {
            ClaimLines.WriteJson(output, reading.Suggestions);
        }
        else
        {
            using var writer = new StreamWriter(output, WithoutMark, leaveOpen: true) { NewLine = "\n" };
            new ClaimSheet(writer, text, reading).Write();
        }
    }

    private static async Task<int> RunAsync(string source, string format, ReadingOptions options, string? published, CancellationToken cancellation)
    {
        if (published is not null && PartialDate.Day(published) is null)
            return Refuse.With($"'{published}' is no day; write it as 2026-11-04.");
        var read = await SourceText.ReadAsync(source, cancellation);
        if (read.Text is not { } text)
            return Refuse.With(read.Refusal!);

        await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        Write(output, text, format, options with { Published = PartialDate.Day(published) }, cancellation);
        return ExitCode.Done;
    }
}
