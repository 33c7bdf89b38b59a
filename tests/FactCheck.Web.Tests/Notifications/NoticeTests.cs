using Bunit;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Web.Account;
using FactCheck.Web.Notifications;
using FactCheck.Web.Tests.Workspace;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FactCheck.Web.Tests.Notifications;

public sealed class NoticeTests : WorkspaceContext
{
    public NoticeTests() => Services.AddScoped<NoticeNews>();

    [Fact]
    public async Task The_bell_says_how_many_are_new_and_follows_what_others_do()
    {
        var watcher = Services.GetServices<IHostedService>().Single(service => service.GetType().Assembly == typeof(FactFeed).Assembly);
        await watcher.StartAsync(Stop);
        try
        {
            var bell = RenderBell();
            Assert.Equal("Notices", bell.Find("a").GetAttribute("aria-label"));

            await MentionAsync(await AClaimAsync());

            bell.WaitForAssertion(() => Assert.Equal("Notices, 1 new", bell.Find("a").GetAttribute("aria-label")));
            Assert.Equal("A new notice came", bell.Find("[role=status]").TextContent);
        }
        finally
        {
            await watcher.StopAsync(Stop);
        }
    }

    [Fact]
    public async Task Each_notice_leads_to_its_thread_and_is_read_once_followed()
    {
        var claim = await AClaimAsync();
        var thread = await MentionAsync(claim);
        var bell = RenderBell();
        var page = Render<NoticesPage>();
        bell.WaitForAssertion(() => Assert.Equal("1", bell.Find("a").GetAttribute("data-new")));

        page.WaitForAssertion(() => Assert.Equal($"/articles/A1?claim=1&thread={thread:D}", page.Find("li a").GetAttribute("href")));
        Assert.Contains("E. Ditor mentioned you at A1-1", page.Find("li a").TextContent, StringComparison.Ordinal);
        await page.Find("li a").ClickAsync(new());

        bell.WaitForAssertion(() => Assert.Equal("0", bell.Find("a").GetAttribute("data-new")));
    }

    [Fact]
    public async Task All_are_marked_read_at_once_and_the_button_goes()
    {
        await MentionAsync(await AClaimAsync());
        await MentionAsync(await AClaimAsync("Repairs cost 4 million."));
        var page = Render<NoticesPage>();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("li.fresh").Count));

        await page.Find(".head button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("li.fresh, .head button")));
        Assert.Equal(2, page.FindAll("li").Count);
    }

    [Fact]
    public void Where_there_is_none_the_page_says_what_would_stand_there()
    {
        var page = Render<NoticesPage>();

        page.WaitForAssertion(() => Assert.Contains("what became of your verdicts", page.Markup, StringComparison.Ordinal));
    }

    private IRenderedComponent<NoticeBell> RenderBell()
    {
        SignIn(Reviewer, DeskPolicies.Desk);
        return Render<NoticeBell>();
    }

    private async Task<Guid> MentionAsync(ClaimView claim) => (await DoneAsync(
        new StartThread(Guid.CreateVersion7(), claim.Id, new CommentWording($"Look, {CommentWording.Mention}", [Reviewer])), Editor)).Id;
}
