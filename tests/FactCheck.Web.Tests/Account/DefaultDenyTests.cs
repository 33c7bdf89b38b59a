using System.Net;
using FactCheck.Core.People;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Account;

public sealed class DefaultDenyTests
{
    private static readonly string[] OpenPages =
        ["/account/sign-in", "/account/set-password", "/account/ended", "/first-run", "/error"];

    [Fact]
    public async Task Every_endpoint_but_the_account_pages_and_the_files_needs_somebody()
    {
        await using var desk = await WebDesk.StartAsync();

        var open = desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .Distinct();

        Assert.Equal(OpenPages.Order(), open.Order());
    }

    [Fact]
    public async Task A_stranger_gets_nothing_from_any_endpoint()
    {
        await using var desk = await WebDesk.StartAsync();
        using var browser = desk.Open();
        var paths = desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(PathOf)
            .Distinct()
            .ToList();

        Assert.NotEmpty(paths);
        foreach (var path in paths)
        {
            using var got = await browser.GetAsync(path);
            using var posted = await browser.PostAsync(path, []);
            Assert.True(IsRefused(got), $"GET {path}: {got.StatusCode}");
            Assert.True(IsRefused(posted), $"POST {path}: {posted.StatusCode}");
        }
    }

    [Fact]
    public async Task Somebody_without_a_role_sees_their_account_and_nothing_else()
    {
        await using var desk = await WebDesk.StartAsync();
        await desk.AddAsync("newcomer@desk.example", Roles.None);
        using var browser = desk.Open();
        await browser.EnterAsync("newcomer@desk.example");

        Assert.Contains("no role", (await browser.ReadAsync("/account")).Body!.TextContent, StringComparison.Ordinal);
        var pages = desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
                && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(PathOf)
            .Where(path => path != DeskRoutes.Account)
            .Append("/_blazor/negotiate");
        foreach (var path in pages)
        {
            using var answer = await browser.GetAsync(path);
            Assert.True(IsRefused(answer), $"{path}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData(DeskRoutes.People)]
    [InlineData(DeskRoutes.AuditLog)]
    public async Task Administration_is_for_administrators_and_others_hear_why(string path)
    {
        await using var desk = await WebDesk.StartAsync();
        await desk.AddAsync("editor@desk.example", Roles.Reviewer | Roles.Editor);
        using var editor = desk.Open();
        await editor.EnterAsync("editor@desk.example");
        using var administrator = desk.Open();
        await administrator.EnterAsync("admin@desk.example");

        using var refused = await editor.GetAsync(path);

        Assert.Equal(DeskRoutes.Account, Browser.PathOf(refused));
        Assert.Contains("do not include", (await editor.ReadAsync(DeskRoutes.Account)).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A. Dmin", (await administrator.ReadAsync(path)).Body!.TextContent, StringComparison.Ordinal);
    }

    private static bool IsRefused(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Redirect => Browser.PathOf(answer) is var path
            && (path.StartsWith(DeskRoutes.SignIn, StringComparison.Ordinal) || path == DeskRoutes.Account),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed => true,
        _ => false,
    };

    private static string PathOf(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments
        .Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter
                when parameter.ParameterPolicies.Any(policy => policy.Content == "guid") => Guid.Empty.ToString(),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter
                when parameter.ParameterPolicies.Any(policy => policy.Content is "int" or "long") => "1",
            _ => "A1",
        }))));
}
