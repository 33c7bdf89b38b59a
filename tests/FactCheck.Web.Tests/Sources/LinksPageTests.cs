using Bunit;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Web.Sources;
using FactCheck.Web.Sources.Links;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Sources;

public sealed class LinksPageTests : SourcesContext
{
    [Fact]
    public async Task Without_rot_the_page_says_so_and_a_filter_leads_back_to_all()
    {
        await AttachAsync("Fleet register");

        Assert.Contains("No page has rotted", Open<LinksPage>("/sources/links").Markup, StringComparison.Ordinal);
        var narrowed = Open<LinksPage>("/sources/links?word=Gone");
        Assert.Contains("No page fits", narrowed.Markup, StringComparison.Ordinal);
        Assert.Equal("/sources/links", narrowed.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_source_with_an_address_can_be_checked_now_and_says_that_it_is_looked_at()
    {
        var id = await AttachAsync("Fleet register");
        var page = Render<SourceDetailPage>(parameters => parameters.Add(page => page.Id, id));
        page.WaitForElement(".looked button");
        await page.InvokeAsync(() => page.Find(".looked button").Click());

        page.WaitForAssertion(() => Assert.Contains("Looking at the page", page.Find(".looked").TextContent, StringComparison.Ordinal));
        Assert.True((await Services.GetRequiredService<LinkList>().OfAsync(ReviewerId, [id], Stop)).Single().Waiting);
    }
}
