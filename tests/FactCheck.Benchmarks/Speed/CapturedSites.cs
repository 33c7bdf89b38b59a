using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Benchmarks.Speed;

/// <summary>Sites of the suite's own, each at an address of this machine, since no site is asked twice at a time.</summary>
internal sealed class CapturedSites : IAsyncDisposable
{
    private const int Paragraphs = 400;

    // As long as a site of the world may take: captures overlap.
    private static readonly TimeSpan Answers = TimeSpan.FromMilliseconds(100);

    private readonly WebApplication server;

    private CapturedSites(WebApplication server, int count)
    {
        this.server = server;
        Hosts = [.. Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"127.0.0.{number}"))];
    }

    public IReadOnlyList<string> Hosts { get; }

    public static async Task<CapturedSites> StartAsync(int count)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://0.0.0.0:0");
        var sites = new CapturedSites(builder.Build(), count);
        sites.server.Run(AnswerAsync);
        await sites.server.StartAsync();
        return sites;
    }

    /// <summary>Addresses of pages, spread over the sites.</summary>
    public IEnumerable<string> Urls(int count)
    {
        var port = new Uri(server.Urls.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)).Port;
        return Enumerable.Range(0, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"http://{Hosts[number % Hosts.Count]}:{port}/log/{number}"));
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context)
    {
        await Task.Delay(Answers);
        var html = new StringBuilder("<!doctype html><html lang=en><head><title>Log</title></head><body><article>");
        for (var paragraph = 1; paragraph <= Paragraphs; paragraph++)
            html.Append(CultureInfo.InvariantCulture, $"<p>{context.Request.Path}: {SpeedArticle.Words(paragraph)}</p>\n");
        await Results.Content(html.Append("</article></body></html>").ToString(), "text/html; charset=utf-8").ExecuteAsync(context);
    }
}
