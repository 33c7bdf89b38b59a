using FactCheck.Core.Documents;
using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Articles.Importing;

/// <summary>Turns a file or a page into the text and the particulars of an article. All but plain text is read in a process that can be ended.</summary>
public sealed class ArticleFiles(DocumentReaders readers)
{
    /// <summary>Reads a file: .txt, .html, .htm, .docx or .pdf. What it is, its content says; a name that says otherwise is refused.</summary>
    public async Task<Outcome<ImportedArticle>> ReadAsync(string name, Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            if (bytes.Length + read > ImportLimits.FileBytes)
                return ImportRefusals.TooLarge;
            bytes.Write(buffer, 0, read);
        }

        return await ReadAsync(name, bytes.ToArray(), cancellation);
    }

    /// <summary>Reads a file that is in memory already.</summary>
    public async Task<Outcome<ImportedArticle>> ReadAsync(string name, byte[] bytes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length > ImportLimits.FileBytes)
            return ImportRefusals.TooLarge;
        if (ArticleFile.IsPlainText(name, bytes))
            return ArticleFile.Read(name, bytes);
        using var content = new MemoryStream(bytes, writable: false);
        return Answer(await readers.ReadAsync(ArticleTasks.File, new FileQuestion(name), content, cancellation));
    }

    /// <summary>Reads a page that was fetched.</summary>
    public async Task<Outcome<ImportedArticle>> ReadPageAsync(FetchedPage page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Status is < 200 or > 299)
            return ImportRefusals.PageAnswered(page.Status);
        await using var content = page.OpenBody();
        return Answer(await readers.ReadAsync(
            ArticleTasks.Page, new PageQuestion(page.MediaType, page.Charset, page.FinalUrl), content, cancellation));
    }

    private static Outcome<ImportedArticle> Answer(ArticleAnswer? answer) =>
        answer is null ? ImportRefusals.TooHard
        : answer.Article is { } article ? article
        : answer.Refusal!;
}
