using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Web.Queue;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Queue;

public sealed class WorkingAloneTests : SignOffContext
{
    protected override bool WorksAlone => true;

    [Fact]
    public async Task The_standing_reason_is_asked_once_and_every_approval_is_marked()
    {
        var first = await ASubmittedClaimAsync("The harbour reopened on Monday.");
        var second = await ASubmittedClaimAsync("Repairs cost 4 million.");
        var page = Show<SignOffPage>("/queue");
        page.WaitForAssertion(() => Assert.Contains("self-approved", page.Find(".checks li.no").TextContent, StringComparison.Ordinal));

        var approving = PressAsync(page, "Shift+A");
        Dialogs.WaitForElement("textarea");
        await Dialogs.InvokeAsync(() => Dialogs.Find("textarea").Input("Nobody else works here."));
        await Dialogs.InvokeAsync(() => Dialogs.Find(".btn.primary").Click());
        await approving;
        page.WaitForAssertion(() => Assert.Equal("Repairs cost 4 million.", page.Find(".claim h2").TextContent));
        Clock.Advance(TimeSpan.FromSeconds(2));
        await PressAsync(page, "Shift+A");

        Assert.Equal(ClaimState.Approved, (await ClaimAsync(first)).State);
        Assert.Equal(ClaimState.Approved, (await ClaimAsync(second)).State);
        await using var database = Contexts.CreateDbContext();
        Assert.All(await database.SignOffs.ToListAsync(Cancellation), signOff => Assert.True(signOff.SelfApproved));
        Assert.Equal("Nobody else works here.", (await database.Articles.SingleAsync(Cancellation)).SoleApprovalReason);
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_signed()
    {
        var claim = await ASubmittedClaimAsync("The harbour reopened on Monday.");
        var page = Show<SignOffPage>("/queue");
        page.WaitForElement(".act .primary");

        var approving = PressAsync(page, "Shift+A");
        Dialogs.WaitForElement("textarea");
        await Dialogs.InvokeAsync(() => Dialogs.FindAll(".btn").First(button => button.TextContent.Contains("Cancel", StringComparison.Ordinal)).Click());
        await approving;

        Assert.Equal(ClaimState.Submitted, (await ClaimAsync(claim)).State);
    }
}
