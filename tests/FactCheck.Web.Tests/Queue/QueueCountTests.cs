using Bunit;
using FactCheck.Web.Queue;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Queue;

public sealed class QueueCountTests : SignOffContext
{
    private int Shown => Services.GetRequiredService<DeskCounts>().Queue;

    [Fact]
    public async Task On_any_page_the_figure_beside_the_queue_is_read()
    {
        await ASubmittedClaimAsync("The harbour reopened on Monday.");
        var count = Render<QueueCount>();

        count.WaitForAssertion(() => Assert.Equal(1, Shown));
    }

    [Fact]
    public async Task While_the_page_is_only_drawn_nothing_is_read()
    {
        await ASubmittedClaimAsync("The harbour reopened on Monday.");
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));

        Render<QueueCount>();

        Assert.Equal(0, Shown);
    }
}
