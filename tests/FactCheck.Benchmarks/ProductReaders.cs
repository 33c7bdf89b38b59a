using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Documents;
using FactCheck.Web.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FactCheck.Benchmarks;

/// <summary>Files read as the product reads them: in processes of its own, which end with this one.</summary>
internal static class ProductReaders
{
    public static DocumentReadingOptions Limits { get; } = new() { Command = ReadDocumentsVerb.Command };

    public static ArticleFiles Files { get; } = new(new DocumentReaders(Options.Create(Limits), TimeProvider.System, NullLogger<DocumentReaders>.Instance));
}
