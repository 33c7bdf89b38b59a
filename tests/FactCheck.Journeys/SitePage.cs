using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Journeys;

/// <summary>A site of the test's own with one page that changes, and that notes what is asked of it.</summary>
public sealed class SitePage : IAsyncDisposable
{
    private readonly WebApplication site;
    private readonly ConcurrentQueue<string> asked = new();

    private SitePage(WebApplication site) => this.site = site;

    /// <summary>What the page says now.</summary>
    public string Html { get; set; } = "";

    /// <summary>What it answers with: the page, or that there is none.</summary>
    public int Status { get; set; } = StatusCodes.Status200OK;

    public string Url => $"{site.Urls.First()}/log";

    /// <summary>Paths that were asked for, in their order.</summary>
    public IReadOnlyList<string> Asked => [.. asked];

    public static async Task<SitePage> StartAsync(string html)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var page = new SitePage(builder.Build()) { Html = html };
        page.site.Run(page.AnswerAsync);
        await page.site.StartAsync(TestContext.Current.CancellationToken);
        return page;
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        asked.Enqueue(context.Request.Path);
        var status = context.Request.Path == "/robots.txt" ? StatusCodes.Status404NotFound : Status;
        return Results.Content(Html, "text/html; charset=utf-8", statusCode: status).ExecuteAsync(context);
    }
}
