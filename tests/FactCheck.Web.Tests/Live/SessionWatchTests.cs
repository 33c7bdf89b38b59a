using Bunit;
using FactCheck.Web.Account;
using FactCheck.Web.Live;
using FactCheck.Web.Tests.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Live;

public sealed class SessionWatchTests : ShellContext
{
    private OpenSession Session => Services.GetRequiredService<OpenSession>();

    [Fact]
    public async Task When_the_session_ends_the_page_is_gone_at_once_and_the_browser_is_sent_away()
    {
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("/articles/A1?claim=3");
        var watch = Show();
        Assert.Equal("secret", watch.Find("p.secret").TextContent);

        await watch.InvokeAsync(() => Session.End(SessionState.Disabled));

        Assert.Empty(watch.FindAll("p.secret"));
        Assert.Contains("has ended", watch.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("/account/ended?because=Disabled&returnUrl=%2Farticles%2FA1%3Fclaim%3D3", navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_a_role_is_sent_to_their_account()
    {
        var watch = Show();

        await watch.InvokeAsync(() => Session.End(SessionState.WithoutRole));

        Assert.EndsWith("/account", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_roles_make_the_page_anew()
    {
        var watch = Show();
        var before = watch.FindComponent<Secret>().Instance;

        await watch.InvokeAsync(Session.Renew);

        Assert.NotSame(before, watch.FindComponent<Secret>().Instance);
    }

    private IRenderedComponent<SessionWatch> Show() => Render<SessionWatch>(parameters => parameters.AddChildContent<Secret>());

    private sealed class Secret : ComponentBase
    {
        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) =>
            builder.AddMarkupContent(0, "<p class=\"secret\">secret</p>");
    }
}
