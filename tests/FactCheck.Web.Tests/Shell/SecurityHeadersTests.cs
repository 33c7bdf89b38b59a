using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace FactCheck.Web.Tests.Shell;

public sealed class SecurityHeadersTests : IAsyncLifetime
{
    private readonly HttpClient browser = new();
    private WebApplication? app;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(broken => broken.Run(context => context.Response.WriteAsync("It broke.")));
        app.MapGet("/", (HttpContext context) => context.Nonce());
        app.MapGet("/broken", string () => throw new InvalidOperationException("It broke."));
        await app.StartAsync(TestContext.Current.CancellationToken);
        browser.BaseAddress = new Uri(app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        if (app is not null)
            await app.DisposeAsync();
    }

    [Fact]
    public async Task A_page_may_run_its_own_scripts_and_the_one_with_its_nonce()
    {
        using var response = await browser.GetAsync("/", TestContext.Current.CancellationToken);
        var nonce = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy")).Split("; ");
        Assert.Contains($"script-src 'self' 'nonce-{nonce}'", policy);
        Assert.Contains("style-src 'self' 'unsafe-inline'", policy);
        Assert.Contains("object-src 'none'", policy);
        Assert.Contains("base-uri 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task No_two_pages_share_a_nonce()
    {
        var first = await browser.GetStringAsync("/", TestContext.Current.CancellationToken);
        var second = await browser.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task A_page_that_breaks_is_guarded_too()
    {
        using var response = await browser.GetAsync("/broken", TestContext.Current.CancellationToken);

        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }
}
