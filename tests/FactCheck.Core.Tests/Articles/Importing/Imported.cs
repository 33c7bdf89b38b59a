using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Gate;
using Xunit;

namespace FactCheck.Core.Tests.Articles.Importing;

/// <summary>Reads and looks at what came of it.</summary>
internal static class Imported
{
    public static ImportedArticle File(string name, byte[] bytes) => Article(ArticleImporter.ReadFile(name, bytes));

    public static ImportedArticle Paste(string text) => Article(ArticleImporter.ReadText(text));

    public static string Refused(string name, byte[] bytes) => Code(ArticleImporter.ReadFile(name, bytes));

    public static string Code(Outcome<ImportedArticle> outcome) =>
        Assert.IsType<Outcome<ImportedArticle>.Refused>(outcome).Refusal.Code;

    public static ImportedArticle Article(Outcome<ImportedArticle> outcome) =>
        Assert.IsType<Outcome<ImportedArticle>.Done>(outcome).Value;
}
