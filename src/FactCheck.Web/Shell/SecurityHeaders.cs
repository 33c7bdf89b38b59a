using System.Security.Cryptography;

namespace FactCheck.Web.Shell;

/// <summary>What a browser may do with a page of the desk.</summary>
public static class SecurityHeaders
{
    private static readonly object NonceKey = new();

    /// <summary>Sets the headers before anything is written, error pages included.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceKey] = nonce;
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            // What people uploaded is given out under a policy of its own.
            if (headers.ContentSecurityPolicy.Count == 0)
                headers.ContentSecurityPolicy = Policy(nonce);
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>This response's nonce, for the scripts that stand in the page itself: the import map, and the one line that starts the page.</summary>
    public static string? Nonce(this HttpContext context) => context.Items[NonceKey] as string;

    // MudBlazor writes style attributes and one style element; nothing else needs what stands in the page itself.
    private static string Policy(string nonce) => string.Join("; ",
        "default-src 'self'",
        $"script-src 'self' 'nonce-{nonce}'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'");
}
