using System.Reflection;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace FactCheck.Web.Tests.Shell;

public sealed class DeskRoutesTests
{
    [Fact]
    public void Links_lead_where_the_templates_say()
    {
        var id = Guid.CreateVersion7();

        Assert.Equal("/articles/A12", DeskRoutes.ToArticle("A12"));
        Assert.Equal("/articles/A12?claim=3", DeskRoutes.ToArticle("A12", 3));
        Assert.Equal("/articles/A12/triage", DeskRoutes.ToTriage("A12"));
        Assert.Equal("/articles/A12/report", DeskRoutes.ToReport("A12"));
        Assert.Equal("/articles/A12/revisions", DeskRoutes.ToRevisions("A12"));
        Assert.Equal("/articles/new?revision-of=A12", DeskRoutes.ToNewRevision("A12"));
        Assert.Equal($"/sources/{id}", DeskRoutes.ToSource(id));
        Assert.Equal($"/articles/A12?claim=3&source={id}", DeskRoutes.ToReuse("A12", 3, ReuseOf.Source(id)));
        Assert.Equal("/account/sign-in?returnUrl=%2Fqueue%3Fclaim%3D1", DeskRoutes.ToSignIn("/queue?claim=1"));
        Assert.Equal("/account/sign-in", DeskRoutes.ToSignIn(null));
    }

    [Fact]
    public void Every_page_stands_at_a_route_of_the_class()
    {
        var known = typeof(DeskRoutes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(route => route.IsLiteral)
            .Select(route => (string)route.GetRawConstantValue()!)
            .ToHashSet();
        var pages = typeof(DeskRoutes).Assembly.GetTypes().SelectMany(page => page.GetCustomAttributes<RouteAttribute>()).ToArray();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Contains(page.Template, known));
    }
}
