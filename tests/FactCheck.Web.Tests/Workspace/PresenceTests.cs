using Bunit;
using FactCheck.Web.Live;
using FactCheck.Web.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Sections;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace FactCheck.Web.Tests.Workspace;

public sealed class PresenceTests : WorkspaceContext
{
    private static readonly Guid Other = Guid.CreateVersion7();

    private IRenderedComponent<MudDialogProvider> dialogs = null!;

    private PresenceBoard Board => Services.GetRequiredService<PresenceBoard>();

    [Fact]
    public async Task Others_are_named_in_the_head_each_once_and_oneself_is_not()
    {
        var page = await OpenPageAsync();
        EnterAs(Reviewer, "R. Viewer");
        EnterAs(Other, "J. Lindt");
        EnterAs(Other, "J. Lindt");

        Settle();

        page.WaitForAssertion(() => Assert.Equal("J. Lindt is reading", Assert.Single(page.FindAll(".here .avatar")).GetAttribute("aria-label")));
        Assert.Equal("Also here", page.Find(".here").GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Whoever_is_at_a_claim_stands_in_its_row_and_at_its_panel()
    {
        var page = await OpenPageAsync();
        var seat = EnterAs(Other, "J. Lindt");
        var claim = (await OpenAsync()).Lines[0].Id;
        seat.MoveTo(claim);
        seat.Write(claim, Writing.Verdict);

        Settle();

        page.WaitForAssertion(() => Assert.Contains("J. Lindt is writing the verdict", page.Find(".panel .place").TextContent, StringComparison.Ordinal));
        Assert.Equal("J. Lindt is writing the verdict", page.Find(".list .row .avatar").GetAttribute("aria-label"));
        Assert.Equal("J. Lindt is writing the verdict, at A1-1", page.Find(".here .avatar").GetAttribute("aria-label"));
    }

    [Fact]
    public async Task The_others_see_where_the_page_is_until_it_is_left()
    {
        var seat = EnterAs(Other, "J. Lindt");
        await OpenPageAsync();
        Settle();
        Assert.Equal((await OpenAsync()).Lines[0].Id, Assert.Single(seat.Others).ClaimId);

        await DisposeComponentsAsync();
        Settle();

        Assert.Empty(seat.Others);
    }

    [Fact]
    public async Task The_others_see_who_edits_the_wording_until_it_is_given_up()
    {
        var seat = EnterAs(Other, "J. Lindt");
        var page = await OpenPageAsync();

        await PressAsync(page, "w");
        Settle();
        Assert.Equal(Writing.Wording, Assert.Single(seat.Others).Writing);

        await page.Find(".wording").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" });
        Settle();

        Assert.Equal(Writing.Nothing, Assert.Single(seat.Others).Writing);
    }

    [Fact]
    public async Task The_others_see_who_describes_evidence_until_the_dialog_closes()
    {
        var seat = EnterAs(Other, "J. Lindt");
        var page = await OpenPageAsync();
        await page.InvokeAsync(() =>
        {
            _ = PressAsync(page, "e");
        });
        dialogs.WaitForElement(".mud-dialog input");
        Settle();
        Assert.Equal(Writing.Evidence, Assert.Single(seat.Others).Writing);

        await dialogs.InvokeAsync(() => dialogs.FindAll(".mud-dialog button").First(button => button.TextContent == "Cancel").Click());

        dialogs.WaitForAssertion(() =>
        {
            Settle();
            Assert.Equal(Writing.Nothing, Assert.Single(seat.Others).Writing);
        });
    }

    [Fact]
    public async Task Whoever_writes_the_same_at_the_same_time_is_told_so()
    {
        var page = await OpenPageAsync();
        var seat = EnterAs(Other, "J. Lindt");
        await PressAsync(page, "w");

        seat.Write((await OpenAsync()).Lines[0].Id, Writing.Wording);
        Settle();

        page.WaitForAssertion(() => Assert.Contains("J. Lindt is writing here too", page.Find(".wording .busy").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_wants_to_reword_what_somebody_rewords_is_asked_first_and_may()
    {
        var page = await OpenPageAsync();
        EnterAs(Other, "J. Lindt").Write((await OpenAsync()).Lines[0].Id, Writing.Wording);
        Settle();
        page.WaitForAssertion(() => Assert.Contains("J. Lindt is writing here.", page.Find(".panel .busy").TextContent, StringComparison.Ordinal));

        await PressAsync(page, "w");
        Assert.Empty(page.FindAll(".wording"));
        await page.InvokeAsync(() => page.Find(".panel .busy button").Click());

        page.WaitForElement(".wording");
    }

    [Fact]
    public async Task A_place_that_is_free_again_asks_nothing()
    {
        var page = await OpenPageAsync();
        var seat = EnterAs(Other, "J. Lindt");
        seat.Write((await OpenAsync()).Lines[0].Id, Writing.Wording);
        Settle();
        seat.Lose();
        Settle();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".panel .busy")));

        await PressAsync(page, "w");

        page.WaitForElement(".wording");
    }

    [Fact]
    public async Task Whoever_only_looks_at_a_verdict_sees_who_writes_it()
    {
        var page = await OpenPageAsync();
        EnterAs(Other, "J. Lindt").Write((await OpenAsync()).Lines[0].Id, Writing.Verdict);
        await PressAsync(page, "v");

        Settle();

        page.WaitForAssertion(() => Assert.Contains("J. Lindt is writing here.", page.Find(".sheet .busy").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".sheet .busy button"));
    }

    private PresenceSeat EnterAs(Guid person, string name) => Board.Enter(Article.Id, person, name, () => { });

    private void Settle() => Clock.Advance(PresenceBoard.Gathering);

    private async Task<IRenderedComponent<IComponent>> OpenPageAsync()
    {
        await AClaimAsync();
        dialogs = RenderDialogs();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/articles/A1?claim=1");
        return Render(builder =>
        {
            builder.OpenComponent<SectionOutlet>(0);
            builder.AddAttribute(1, nameof(SectionOutlet.SectionName), FactCheck.Web.Shell.ShellSlots.Action);
            builder.CloseComponent();
            builder.OpenComponent<WorkspacePage>(2);
            builder.AddAttribute(3, nameof(WorkspacePage.Number), "A1");
            builder.CloseComponent();
        });
    }
}
