using System.Security.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Web.Workspace;

/// <summary>Takes files for evidence over HTTP, since no file passes through a circuit, and gives them out again.</summary>
public static class EvidenceFileEndpoint
{
    /// <summary>Where files are sent.</summary>
    public const string Path = "/evidence/files";

    private const long MostBytes = BlobStore.RecordingMaxLength + (1024 * 1024);

    /// <summary>The address of a kept file.</summary>
    public static string Address(Guid blobId) => $"{Path}/{blobId}";

    /// <summary>Adds the endpoints.</summary>
    public static void MapEvidenceFiles(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Path).RequireAuthorization();
        group.MapPost("", TakeAsync)
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes)).WithFormOptions(multipartBodyLengthLimit: MostBytes);
        group.MapGet("/{blobId:guid}", GiveAsync);
    }

    private static async Task<IResult> TakeAsync(
        IFormFile file, ClaimsPrincipal user, BlobStore blobs, CancellationToken cancellation)
    {
        if (PersonOf(user) is not { } person)
            return Results.Forbid();

        await using var content = file.OpenReadStream();
        var outcome = await blobs.StoreAsync(person, content, file.FileName, cancellation);
        return Results.Json(outcome is Outcome<StoredFile>.Done { Value: var stored }
            ? new FileAnswer(stored.BlobId, stored.FileName, stored.Length, null)
            : new FileAnswer(null, file.FileName, file.Length, outcome.Sentence));
    }

    // What somebody uploaded is never shown as a page of the desk: it is downloaded, whatever it is.
    private static async Task<IResult> GiveAsync(
        Guid blobId, HttpContext context, BlobStore blobs, CancellationToken cancellation)
    {
        if (PersonOf(context.User) is not { } person || await blobs.FindAsync(person, blobId, cancellation) is not { } file)
            return Results.NotFound();

        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        return Results.Stream(
            target => blobs.CopyToAsync(person, blobId, target, cancellation),
            "application/octet-stream",
            file.FileName,
            entityTag: new EntityTagHeaderValue($"\"{file.Sha256[..32]}\""));
    }

    private static Guid? PersonOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var person) ? person : null;
}

/// <summary>What the browser is told of a file: the key of its bytes, or one sentence why not.</summary>
public sealed record FileAnswer(Guid? BlobId, string FileName, long Length, string? Sentence);
