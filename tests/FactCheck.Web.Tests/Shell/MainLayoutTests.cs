using Bunit;
using Bunit.TestDoubles;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace FactCheck.Web.Tests.Shell;

public sealed class MainLayoutTests : ShellContext
{
    public MainLayoutTests()
    {
        this.AddAuthorization().SetAuthorized("Ada Example");
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void A_page_fills_the_header_and_the_shell_says_when_it_is_ready()
    {
        var layout = Layout(builder =>
        {
            builder.OpenComponent<PageHead>(0);
            builder.AddAttribute(1, nameof(PageHead.Title), "Queue");
            builder.AddAttribute(2, nameof(PageHead.Facts), (RenderFragment)(facts => facts.AddContent(0, "4 wait")));
            builder.CloseComponent();
        });

        Assert.Equal("Queue", layout.Find(".crumb b").TextContent);
        Assert.Equal("4 wait", layout.Find(".facts").TextContent);
        layout.WaitForAssertion(() => Assert.Equal("true", layout.Find(".shell").GetAttribute("data-ready")));
    }

    [Fact]
    public void The_persons_menu_leads_to_account_theme_and_sign_out()
    {
        var menu = Layout(_ => { }).Find("#person-menu");

        Assert.Equal(DeskRoutes.Account, menu.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(3, menu.QuerySelectorAll("[data-theme-choice]").Length);
        Assert.Equal(DeskRoutes.SignOut, menu.QuerySelector("form")!.GetAttribute("action"));
    }

    [Fact]
    public void A_page_that_breaks_leaves_the_shell_standing_and_says_what_happened()
    {
        var layout = Layout(builder =>
        {
            builder.OpenComponent<Breaking>(0);
            builder.CloseComponent();
        });

        var alert = layout.Find("main [role=alert]");
        Assert.Contains("nothing was half-saved", alert.TextContent, StringComparison.Ordinal);
        Assert.Matches("Reference [0-9a-f]{8}", alert.TextContent);
        Assert.NotEmpty(layout.FindAll("nav a"));
    }

    private IRenderedComponent<MainLayout> Layout(RenderFragment body) =>
        Render<MainLayout>(parameters => parameters.Add(layout => layout.Body, body));

    private sealed class Breaking : ComponentBase
    {
        protected override void OnInitialized() => throw new InvalidOperationException("It broke.");
    }
}
