using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Documents;
using FactCheck.Core.Gate;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.CommandLine;

/// <summary>The normalised text of a file or of standard input.</summary>
/// <param name="Text">Null when it was refused.</param>
/// <param name="Refusal">One sentence; null when it was read.</param>
internal sealed record SourceText(string? Text, string? Refusal)
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads the whole source.</summary>
    public static async Task<SourceText> ReadAsync(string source, CancellationToken cancellation)
    {
        if (await ReadBytesAsync(source, cancellation) is not { } bytes)
            return new SourceText(null, $"There is no file '{source}'.");

        var options = Options.Create(new DocumentReadingOptions { Command = ReadDocumentsVerb.Command });
        using var readers = new DocumentReaders(options, TimeProvider.System, NullLogger<DocumentReaders>.Instance);
        var read = await WholeText.ReadAsync(new ArticleFiles(readers), source == StandardInput ? "" : source, bytes, cancellation);
        return read is Outcome<string>.Done { Value: var text } ? new SourceText(text, null) : new SourceText(null, read.Sentence);
    }

    /// <summary>The bytes of a file or of standard input; null when there is no such file.</summary>
    public static async Task<byte[]?> ReadBytesAsync(string source, CancellationToken cancellation)
    {
        if (source != StandardInput)
            return File.Exists(source) ? await File.ReadAllBytesAsync(source, cancellation) : null;

        await using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        await input.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }
}
