using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Documents;
using FactCheck.Core.Gate;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace FactCheck.Core.Tests.Articles.Importing;

/// <summary>Reads and looks at what came of it.</summary>
internal static class Imported
{
    /// <summary>Files read in the test's own process.</summary>
    public static ArticleFiles Files { get; } = new(new DocumentReaders(
        Options.Create(new DocumentReadingOptions { InThisProcess = true }), TimeProvider.System, NullLogger<DocumentReaders>.Instance));

    public static ImportedArticle File(string name, byte[] bytes) => Article(ArticleFile.Read(name, bytes));

    public static ImportedArticle Paste(string text) => Article(ArticleImporter.ReadText(text));

    public static string Refused(string name, byte[] bytes) => Code(ArticleFile.Read(name, bytes));

    public static string Code(Outcome<ImportedArticle> outcome) =>
        Assert.IsType<Outcome<ImportedArticle>.Refused>(outcome).Refusal.Code;

    public static ImportedArticle Article(Outcome<ImportedArticle> outcome) =>
        Assert.IsType<Outcome<ImportedArticle>.Done>(outcome).Value;
}
