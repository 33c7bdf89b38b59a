using System.Security.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Bibliography;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using FactCheck.Web.Account;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Sources.Bibliography;

/// <summary>Gives out the library, or a part of it, as a file of references, and reads such files.</summary>
public static class BibliographyEndpoints
{
    /// <summary>Where a file is sent to be read.</summary>
    public const string Reading = "/sources/import/read";

    private const string Listed = "/sources/export";
    private const long MostBytes = BibliographyFile.MostBytes + (1024 * 1024);

    /// <summary>Where the sources that fit a filter are downloaded.</summary>
    /// <param name="query">The filter as it stands in the address of the page, with its question mark.</param>
    public static string Address(BibliographyFormat format, string query) => $"{Listed}/{Name(format)}{query}";

    /// <summary>Where one source is downloaded.</summary>
    public static string Address(BibliographyFormat format, Guid sourceId) => $"{DeskRoutes.ToSource(sourceId)}/export/{Name(format)}";

    /// <summary>Adds the endpoints.</summary>
    public static void MapBibliography(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet($"{Listed}/{{format}}", SendListAsync).RequireAuthorization();
        endpoints.MapGet("/sources/{sourceId:guid}/export/{format}", SendOneAsync).RequireAuthorization();
        endpoints.MapPost(Reading, ReadAsync).RequireAuthorization(DeskPolicies.Prepare)
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes)).WithFormOptions(multipartBodyLengthLimit: MostBytes);
    }

    private static async Task<IResult> SendListAsync(
        string format, [AsParameters] SourceQuery query, ClaimsPrincipal user, BibliographyExport export, OwnProfileQuery profiles, CancellationToken cancellation)
    {
        if (PersonOf(user) is not { } person || await profiles.FindAsync(person, cancellation) is not { } profile)
            return Results.Forbid();

        TimeZoneInfo.TryFindSystemTimeZoneById(profile.TimeZone, out var zone);
        return await SendAsync(person, query.ToFilter(zone), format, "sources", export, cancellation);
    }

    private static async Task<IResult> SendOneAsync(
        Guid sourceId, string format, ClaimsPrincipal user, BibliographyExport export, SourceDetail sources, CancellationToken cancellation)
    {
        // Neither what is not there nor what stays at the desk is told apart.
        if (PersonOf(user) is not { } person || await sources.ReadAsync(person, sourceId, cancellation) is not { Source.Confidential: false })
            return Results.NotFound();

        return await SendAsync(person, new SourceFilter { OnlyId = sourceId }, format, $"source-{sourceId:D}", export, cancellation);
    }

    private static async Task<IResult> SendAsync(
        Guid person, SourceFilter filter, string name, string file, BibliographyExport export, CancellationToken cancellation)
    {
        if (Format(name) is not { } format)
            return Results.NotFound();
        if (await export.WriteAsync(person, filter, format, cancellation) is not { } text)
            return Results.Forbid();

        var (media, ending) = format == BibliographyFormat.CslJson ? ("application/vnd.citationstyles.csl+json", "json") : ("application/x-bibtex", "bib");
        return Results.File(System.Text.Encoding.UTF8.GetBytes(text), $"{media}; charset=utf-8", $"{file}.{ending}");
    }

    private static async Task<IResult> ReadAsync(
        IFormFile file, ClaimsPrincipal user, BibliographyTray tray, DeskReader reader, CancellationToken cancellation)
    {
        if (PersonOf(user) is not { } person)
            return Results.Forbid();
        await using (var view = await reader.OpenAsync(person, cancellation))
            if (!Permissions.Allow(view.Viewer, Permission.PrepareClaims))
                return Results.Forbid();

        await using var content = file.OpenReadStream();
        return Results.Json(await BibliographyFile.ReadAsync(content, cancellation) switch
        {
            Outcome<IReadOnlyList<BibliographyItem>>.Done { Value: var items } => new BibliographyAnswer(tray.Put(person, items), null),
            var refused => new BibliographyAnswer(null, refused.Sentence),
        });
    }

    private static string Name(BibliographyFormat format) => format == BibliographyFormat.CslJson ? "csl-json" : "bibtex";

    private static BibliographyFormat? Format(string name) =>
        Enum.GetValues<BibliographyFormat>().Where(format => Name(format) == name).Select(format => (BibliographyFormat?)format).FirstOrDefault();

    private static Guid? PersonOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var person) ? person : null;
}

/// <summary>What the browser is told of a file: the key of what was read, or one sentence why not.</summary>
public sealed record BibliographyAnswer(Guid? Id, string? Sentence);
