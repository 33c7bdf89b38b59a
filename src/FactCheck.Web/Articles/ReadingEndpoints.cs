using System.Security.Claims;
using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Articles;

/// <summary>Takes pastes, files and links over HTTP, so that no text has to pass through a circuit.</summary>
public static class ReadingEndpoints
{
    /// <summary>Where the import page sends what is to be read.</summary>
    public const string Path = "/articles/read";

    private const long MostBytes = ImportLimits.FileBytes + 1024 * 1024;

    /// <summary>What is to be read: a link, or a file, or a paste that came as a file.</summary>
    private const string PasteName = "paste";

    public static IEndpointRouteBuilder MapReading(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Path).RequireAuthorization();
        group.MapPost("", ReadAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes)).WithFormOptions(multipartBodyLengthLimit: MostBytes);
        group.MapGet("/{id:guid}", TextAsync);
        group.MapPost("/{id:guid}", CorrectAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes)).WithFormOptions(multipartBodyLengthLimit: MostBytes);
        return endpoints;
    }

    private static async Task<IResult> ReadAsync(
        [FromForm] string? url,
        IFormFile? file,
        ClaimsPrincipal user,
        ArticleImporter importer,
        ArticleFiles files,
        ImportTray tray,
        DeskReader reader,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await FindImporterAsync(user, reader, cancellation) is not { } personId)
            return Results.Forbid();

        var started = clock.GetTimestamp();
        var outcome = file is null
            ? await importer.ReadUrlAsync(url?.Trim() ?? "", cancellation)
            : await ReadFileAsync(file, files, cancellation);
        return Answer(outcome, article => tray.Put(personId, new ReadArticle(article, clock.GetElapsedTime(started), file?.Length ?? 0)));
    }

    private static async Task<Results<ContentHttpResult, NotFound>> TextAsync(
        Guid id, ClaimsPrincipal user, ImportTray tray, DeskReader reader, CancellationToken cancellation) =>
        await FindImporterAsync(user, reader, cancellation) is { } personId && tray.Find(personId, id) is { } read
            ? TypedResults.Text(read.Article.TextWithHeadline(), "text/plain; charset=utf-8")
            : TypedResults.NotFound();

    private static async Task<IResult> CorrectAsync(
        Guid id, IFormFile file, ClaimsPrincipal user, ArticleFiles files, ImportTray tray, DeskReader reader, CancellationToken cancellation)
    {
        if (await FindImporterAsync(user, reader, cancellation) is not { } personId || tray.Find(personId, id) is not { } read)
            return Results.NotFound();

        var outcome = await ReadFileAsync(file, files, cancellation);
        return Answer(outcome, corrected =>
        {
            // What was corrected is the whole text, headline, byline and captions included: nothing is put before it again.
            var article = read.Article with { Text = corrected.Text, TextWithCaptions = null, Title = null, Byline = null };
            tray.Replace(personId, id, read with { Article = article });
            return id;
        });
    }

    private static async Task<Outcome<ImportedArticle>> ReadFileAsync(IFormFile file, ArticleFiles files, CancellationToken cancellation)
    {
        await using var content = file.OpenReadStream();
        if (file.FileName != PasteName)
            return await files.ReadAsync(file.FileName, content, cancellation);

        using var text = new StreamReader(content);
        return ArticleImporter.ReadText(await text.ReadToEndAsync(cancellation));
    }

    private static IResult Answer(Outcome<ImportedArticle> outcome, Func<ImportedArticle, Guid> keep) =>
        outcome is Outcome<ImportedArticle>.Done { Value: var article }
            ? Results.Json(new ReadingAnswer(keep(article), null))
            : Results.Json(new ReadingAnswer(null, outcome.Sentence));

    private static async Task<Guid?> FindImporterAsync(ClaimsPrincipal user, DeskReader reader, CancellationToken cancellation)
    {
        if (!Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var personId))
            return null;

        await using var view = await reader.OpenAsync(personId, cancellation);
        return Permissions.Allow(view.Viewer, Permission.PrepareClaims) ? personId : null;
    }
}

/// <summary>What the browser is told: the key of what was read, or one sentence why not.</summary>
public sealed record ReadingAnswer(Guid? Id, string? Sentence);
