using System.Security.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Gate;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Web.Sources.Snapshots;

/// <summary>Gives out what was captured, never as a page of the desk, and takes files that somebody saved.</summary>
public static class SnapshotEndpoints
{
    private const string Path = "/sources/snapshots";
    private const long MostBytes = BlobStore.DocumentMaxLength + (1024 * 1024);

    // The copy holds no script; were there one all the same, it could run, ask and read nothing.
    private const string CopyPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; form-action 'none'; base-uri 'none'";

    /// <summary>Where the readable copy is shown.</summary>
    public static string Copy(Guid snapshotId) => $"{Path}/{snapshotId:D}/copy";

    /// <summary>Where the bytes as received are downloaded.</summary>
    public static string Original(Guid snapshotId) => $"{Path}/{snapshotId:D}/original";

    /// <summary>Where a file for a source is sent.</summary>
    public static string Files(Guid sourceId) => $"/sources/{sourceId:D}/snapshots";

    /// <summary>Where all that was captured of a source is downloaded as one WARC file.</summary>
    public static string Archive(Guid sourceId) => $"/sources/{sourceId:D}/warc";

    /// <summary>Adds the endpoints.</summary>
    public static void MapSnapshots(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet($"{Path}/{{id:guid}}/copy", ShowAsync).RequireAuthorization();
        endpoints.MapGet($"{Path}/{{id:guid}}/original", GiveAsync).RequireAuthorization();
        endpoints.MapGet("/sources/{sourceId:guid}/warc", ExportAsync).RequireAuthorization();
        endpoints.MapPost("/sources/{sourceId:guid}/snapshots", TakeAsync).RequireAuthorization()
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes)).WithFormOptions(multipartBodyLengthLimit: MostBytes);
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, SourceSnapshots snapshots, BlobStore blobs, CancellationToken cancellation)
    {
        if (PersonOf(context.User) is not { } person || await snapshots.FindCopyAsync(person, id, cancellation) is not { } copy)
            return Results.NotFound();

        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.ContentSecurityPolicy = CopyPolicy;
        return Results.Stream(target => blobs.CopyToAsync(person, copy, target, cancellation), "text/html; charset=utf-8");
    }

    private static async Task<IResult> GiveAsync(Guid id, HttpContext context, SourceSnapshots snapshots, BlobStore blobs, CancellationToken cancellation)
    {
        if (PersonOf(context.User) is not { } person || await snapshots.FindAsync(person, id, cancellation) is not { } row)
            return Results.NotFound();

        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        return Results.Stream(
            target => blobs.CopyToAsync(person, row.BlobId, target, cancellation), "application/octet-stream", NameOf(row),
            entityTag: new EntityTagHeaderValue($"\"{row.Sha256[..32]}\""));
    }

    private static async Task<IResult> ExportAsync(Guid sourceId, HttpContext context, WarcExport archive, CancellationToken cancellation)
    {
        if (PersonOf(context.User) is not { } person || !await archive.HasAnyAsync(person, sourceId, cancellation))
            return Results.NotFound();

        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Stream(target => archive.WriteAsync(person, sourceId, target, cancellation), "application/warc", $"source-{sourceId:D}.warc");
    }

    private static async Task<IResult> TakeAsync(
        Guid sourceId, IFormFile file, ClaimsPrincipal user, SnapshotIntake intake, CancellationToken cancellation)
    {
        if (PersonOf(user) is not { } person)
            return Results.Forbid();

        await using var content = file.OpenReadStream();
        var outcome = await intake.AddFileAsync(person, sourceId, content, file.FileName, cancellation);
        return Results.Json(new SnapshotAnswer((outcome as Outcome<Guid>.Done)?.Value, outcome.Sentence));
    }

    private static string NameOf(SnapshotRow row) => row.FileName ?? FormattableString.Invariant($"snapshot-{row.TakenAt.UtcDateTime:yyyyMMdd-HHmmss}") + row.MediaType switch
    {
        "text/html" => ".html",
        "application/pdf" => ".pdf",
        "text/plain" => ".txt",
        "text/csv" => ".csv",
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        _ => ".bin",
    };

    private static Guid? PersonOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var person) ? person : null;
}

/// <summary>What the browser is told of a file for a source: the snapshot's key, or one sentence why not.</summary>
public sealed record SnapshotAnswer(Guid? SnapshotId, string? Sentence);
