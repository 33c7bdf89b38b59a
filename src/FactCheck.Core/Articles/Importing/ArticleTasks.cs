using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Core.Documents;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Articles.Importing;

/// <summary>What is asked of a file beside its bytes.</summary>
internal sealed record FileQuestion(string Name);

/// <summary>What is asked of a page beside its bytes.</summary>
internal sealed record PageQuestion(string? MediaType, string? Charset, string Url);

/// <summary>What was read, or why not.</summary>
internal sealed record ArticleAnswer(ImportedArticle? Article, Refusal? Refusal);

/// <summary>Reading of articles, for a process that can be ended.</summary>
public static class ArticleTasks
{
    // It goes through a pipe, into no page: letters need not be written as numbers.
    private static readonly ArticleJson Json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DocumentTask> All => [File, Page];

    internal static DocumentTask<FileQuestion, ArticleAnswer> File { get; } = new(
        "article.file", Json.FileQuestion, Json.ArticleAnswer, (question, bytes) => Answer(ArticleFile.Read(question.Name, bytes)));

    internal static DocumentTask<PageQuestion, ArticleAnswer> Page { get; } = new(
        "article.page", Json.PageQuestion, Json.ArticleAnswer,
        (question, bytes) => Answer(ArticleFile.ReadPage(bytes, question.MediaType, question.Charset, question.Url)));

    private static ArticleAnswer Answer(Outcome<ImportedArticle> outcome) => outcome is Outcome<ImportedArticle>.Done { Value: var article }
        ? new ArticleAnswer(article, null)
        : new ArticleAnswer(null, ((Outcome<ImportedArticle>.Refused)outcome).Refusal);
}

[JsonSerializable(typeof(FileQuestion))]
[JsonSerializable(typeof(PageQuestion))]
[JsonSerializable(typeof(ArticleAnswer))]
internal sealed partial class ArticleJson : JsonSerializerContext;
