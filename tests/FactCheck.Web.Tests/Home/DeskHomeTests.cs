using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;
using FactCheck.Web.Home;
using FactCheck.Web.Shell;
using FactCheck.Web.Tests.Articles;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Home;

public sealed class DeskHomeTests : OpenDeskContext
{
    [Fact]
    public void A_desk_without_articles_says_how_to_bring_in_the_first()
    {
        var page = Open<DeskHome>("/");

        Assert.Contains("No article yet", page.Markup, StringComparison.Ordinal);
        Assert.Equal("/articles/new", page.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task Who_keeps_the_desk_alone_reads_and_is_offered_nothing_to_do()
    {
        SignIn(Desk.AdministratorId);
        Assert.Equal("/administration/people", Open<DeskHome>("/").Find(".empty a").GetAttribute("href"));

        await AddClaimAsync(await ImportAsync("Buses and libraries"), new(21, 40));
        var page = Open<DeskHome>("/");

        Assert.Contains("A1-1", Section(page, "desk-free"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("button"));
        Assert.Empty(page.FindAll("[aria-labelledby=desk-mine]"));
    }

    [Fact]
    public async Task A_claim_that_nobody_has_is_taken_in_place_and_given_back_by_undo()
    {
        var article = await ImportAsync("Buses and libraries");
        await AddClaimAsync(article, new(21, 40));
        var page = Open<DeskHome>("/");
        Assert.Contains("Nothing is yours", Section(page, "desk-mine"), StringComparison.Ordinal);

        await page.InvokeAsync(() => page.Find("button[data-row-key=t]").Click());

        page.WaitForAssertion(() => Assert.Contains("A1-1", Section(page, "desk-mine"), StringComparison.Ordinal));
        Assert.Contains("somebody's hands", Section(page, "desk-free"), StringComparison.Ordinal);

        await Services.GetRequiredService<DeskSession>().UndoAsync(Stop);
        page.WaitForAssertion(() => Assert.Contains("A1-1", Section(page, "desk-free"), StringComparison.Ordinal), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_draft_is_split_in_place()
    {
        await ImportAsync("Buses and libraries");
        var page = Open<DeskHome>("/");
        Assert.Contains("not split yet", Section(page, "desk-press"), StringComparison.Ordinal);

        await page.InvokeAsync(() => page.Find("[aria-labelledby=desk-press] button").Click());

        page.WaitForAssertion(() => Assert.Contains("suggestion", Section(page, "desk-press"), StringComparison.Ordinal), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task What_somebody_else_does_shows_without_reloading()
    {
        var page = Open<DeskHome>("/");
        await ImportAsync("Buses and libraries");

        page.WaitForAssertion(() => Assert.Contains("Buses and libraries", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(5));
        Assert.Contains("imported", Section(page, "desk-lately"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_sees_what_waits_for_a_sign_off_and_the_navigation_counts_it()
    {
        var article = await ImportAsync("Buses and libraries");
        var claim = await AddClaimAsync(article, new(21, 40));
        await DoAsync(new AssignClaim(Guid.CreateVersion7(), claim.Id, (await FindAsync(claim.Id)).PlanningVersion, ReviewerId));
        await SubmitAsync(claim.Id);
        Assert.Empty(Open<DeskHome>("/").FindAll("[aria-labelledby=desk-waiting]"));

        SignIn(EditorId);
        var page = Open<DeskHome>("/");

        Assert.Contains("A1-1", Section(page, "desk-waiting"), StringComparison.Ordinal);
        Assert.Equal(1, Services.GetRequiredService<DeskCounts>().Queue);
    }

    private async Task SubmitAsync(Guid claimId)
    {
        var started = await DoAsync(new StartClaim(Guid.CreateVersion7(), claimId, (await FindAsync(claimId)).Version));
        var finding = (await FindAsync(claimId)).Check == Check.Substance ? (WordingFinding?)null : WordingFinding.CannotConfirm;
        await DoAsync(new SubmitVerdict(
            Guid.CreateVersion7(), claimId, started.Version, TruthScale.NotProven, finding, "Nothing that can be had shows it.", new DateOnly(2026, 11, 4), []));
    }

    private async Task<ClaimView> FindAsync(Guid claimId) =>
        (await Services.GetRequiredService<ClaimDetail>().FindAsync(ReviewerId, claimId, Stop))!;

    private static string Section(IRenderedComponent<DeskHome> page, string name) =>
        page.Find($"[aria-labelledby={name}]").TextContent;
}
