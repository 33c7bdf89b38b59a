using System.CommandLine;
using FactCheck.Text;

namespace FactCheck.Web.CommandLine;

/// <summary><c>factcheck split</c>: the sentences of a text, without a desk.</summary>
internal static class SplitVerb
{
    private const string AsText = "text";
    private const string AsJsonLines = "jsonl";

    public static Command Make()
    {
        var source = new Argument<string>("FILE") { Description = "A text, HTML, Word or PDF file; - for standard input." };
        var format = new Option<string>("--format") { Description = "One JSON object or one sentence per line.", DefaultValueFactory = _ => AsJsonLines };
        format.AcceptOnlyFromAmong(AsJsonLines, AsText);
        var command = new Command("split", "Prints the sentences of a text with what the engine says of each.") { source, format };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetRequiredValue(source), parsed.GetRequiredValue(format), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string source, string format, CancellationToken cancellation)
    {
        var read = await SourceText.ReadAsync(source, cancellation);
        if (read.Text is not { } text)
            return Refuse.With(read.Refusal!);

        var reading = ArticleReader.Read(text, new ReadingOptions(), cancellation);
        await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        if (format == AsText)
            SentenceLines.WriteText(output, text, reading.Sentences);
        else
            SentenceLines.WriteJson(output, text, reading.Sentences);
        return ExitCode.Done;
    }
}
