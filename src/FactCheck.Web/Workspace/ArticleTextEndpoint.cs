using System.Globalization;
using System.Security.Claims;
using FactCheck.Core.Articles;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Web.Workspace;

/// <summary>Gives a revision's text to the browser, once for good.</summary>
public static class ArticleTextEndpoint
{
    private const string Template = "/articles/{number}/text/{sha256}";

    /// <summary>The address of a text; it changes with the text and with the form of the fragment.</summary>
    public static string Address(int article, string sha256) => string.Create(
        CultureInfo.InvariantCulture, $"/articles/{ArticleNumber.Format(article)}/text/{sha256}?f={ArticleFragment.Format}");

    /// <summary>Adds the endpoint.</summary>
    public static void MapArticleText(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Template, SendAsync).RequireAuthorization();

    private static async Task<IResult> SendAsync(
        string number, string sha256, HttpContext context, ArticleFragments fragments, CancellationToken cancellation)
    {
        if (!ArticleNumber.TryParse(number, out var article)
            || !Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var person)
            || await fragments.FindAsync(person, article, sha256, cancellation) is not { } fragment)
            return Results.NotFound();

        var (body, coding) = Choose(fragment, context.Request);
        var headers = context.Response.Headers;
        headers.CacheControl = "private, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (coding is not null)
            headers.ContentEncoding = coding;
        var tag = new EntityTagHeaderValue($"\"{sha256[..16]}-{ArticleFragment.Format}-{coding ?? "plain"}\"");
        return Results.Bytes(body, "text/html; charset=utf-8", entityTag: tag);
    }

    private static (byte[] Body, string? Coding) Choose(KeptFragment fragment, HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding
            .Where(coding => coding.Quality is null or > 0)
            .Select(coding => coding.Value.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (accepted.Contains("br"))
            return (fragment.Brotli, "br");
        return accepted.Contains("gzip") ? (fragment.Gzip, "gzip") : (fragment.Plain, null);
    }
}
