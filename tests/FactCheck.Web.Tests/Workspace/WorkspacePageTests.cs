using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Text;
using FactCheck.Web.Account;
using FactCheck.Web.Shell;
using FactCheck.Web.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MudBlazor;

namespace FactCheck.Web.Tests.Workspace;

public sealed class WorkspacePageTests : WorkspaceContext
{
    private IRenderedComponent<MudDialogProvider>? shown;

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task The_claim_in_the_address_is_the_one_in_hand()
    {
        await AClaimAsync();
        var second = await AClaimAsync("Repairs cost 4 million.");

        var page = OpenPage("?claim=2");

        Assert.Equal(second.Statement, page.Find(".said h2").TextContent);
        Assert.Equal("Claim A1-2", page.Find(".panel").GetAttribute("aria-label"));
    }

    [Fact]
    public async Task J_chooses_the_next_claim_and_gives_it_to_the_address_for_when_the_person_rests()
    {
        await AClaimAsync();
        await AClaimAsync("Repairs cost 4 million.");
        var page = OpenPage("?claim=1");

        await PressAsync(page, "j");

        Assert.EndsWith("?claim=2", AddressAtRest(page), StringComparison.Ordinal);
        Assert.Contains("2 of 2", page.Find(".panel .place").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_claim_that_is_chosen_is_marked_before_its_panel_is_drawn()
    {
        await AClaimAsync();
        var page = OpenPage();
        var markedAlone = false;
        page.OnMarkupUpdated += (_, _) => markedAlone |= page.FindAll(".row.on").Count == 1 && page.FindAll(".panel .said").Count == 0;

        await PressAsync(page, "j");

        page.WaitForElement(".panel .said");
        Assert.True(markedAlone);
    }

    [Fact]
    public async Task The_filter_in_the_address_is_the_lists()
    {
        await AClaimAsync();
        await MyClaimAsync();

        var page = OpenPage("?mine=true");

        Assert.Single(page.FindAll(".list .row"));
    }

    [Fact]
    public async Task What_is_typed_into_the_filter_narrows_the_list_and_stands_in_the_address()
    {
        await AClaimAsync();
        await AClaimAsync("Repairs cost 4 million.");
        var page = OpenPage();

        await page.Find("#claim-filter input").InputAsync(new ChangeEventArgs { Value = "repairs " });

        Assert.Equal("repairs ", page.Find("#claim-filter input").GetAttribute("value"));
        Assert.EndsWith("?q=repairs", AddressAtRest(page), StringComparison.Ordinal);
        Assert.Equal("Repairs cost 4 million.", page.Find(".list .statement").TextContent);
    }

    [Fact]
    public async Task A_source_of_the_library_put_to_work_shows_at_once_whoever_hears_of_it_later()
    {
        var other = await WithEvidenceAsync(await AClaimAsync("Repairs cost 4 million."));
        await MyClaimAsync();
        var page = OpenPage($"?claim=2&{ReuseOf.SourcePart}={other.Evidence.Single().SourceId}");

        var dialogs = shown!;
        dialogs.WaitForElement("textarea.spoken");
        await dialogs.InvokeAsync(() => dialogs.Find("textarea.spoken").Change("Shut until Tuesday."));
        await dialogs.InvokeAsync(() => dialogs.Find(".mud-dialog-actions .primary").Click());

        page.WaitForAssertion(() => Assert.Equal("Shut until Tuesday.", page.Find(".panel .piece q").TextContent), TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_known_of_the_article_is_corrected_by_whoever_prepares(bool prepares)
    {
        SignIn(Reviewer, prepares ? [DeskPolicies.Prepare] : []);

        Assert.Equal(prepares, OpenPage().FindAll("button.pill").Any(button => button.TextContent == "Details"));
    }

    [Fact]
    public async Task Shift_J_goes_from_one_sentence_nobody_has_looked_at_to_the_next_and_says_it()
    {
        await AClaimAsync("It had been shut for 12 weeks.");
        var page = OpenPage();
        var left = Article.SentencesTotal - 1;

        await PressAsync(page, "Shift+J");

        Assert.Equal($"1 of {left} sentences left: The harbour reopened on Monday.", page.Find("p[role=status]").TextContent);
        Assert.Contains($"{left} sentences left", page.Find(".list .left").TextContent, StringComparison.Ordinal);
        await PressAsync(page, "Shift+J");
        Assert.Equal($"2 of {left} sentences left: Repairs cost 4 million.", page.Find("p[role=status]").TextContent);
        await PressAsync(page, "Shift+K");
        await PressAsync(page, "Shift+K");
        Assert.StartsWith($"{left} of {left} sentences left: More ships", page.Find("p[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_every_sentence_is_accounted_for_it_is_said()
    {
        await DoneAsync(new FactCheck.Core.Articles.SetAsideText(Guid.CreateVersion7(), Article.Id, Article.RevisionId, new Span(0, Text.Length), FactCheck.Core.Articles.SetAsideReason.Opinion, null), Reviewer);
        var page = OpenPage();

        await PressAsync(page, "Shift+J");

        Assert.Equal("Every sentence is accounted for", page.Find("p[role=status]").TextContent);
        Assert.Empty(page.FindAll(".list .left"));
    }

    [Fact]
    public async Task T_takes_the_claim_in_hand()
    {
        var claim = await AClaimAsync();
        var page = OpenPage("?claim=1");

        await PressAsync(page, "t");

        Assert.Equal(Reviewer, (await ReadAsync(claim.Id)).AssigneeId);
        Assert.Equal("You have A1-1", Said);
        Assert.Contains("R. Viewer", page.Find(".panel dl").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_allowed_says_why_and_changes_nothing()
    {
        var claim = await AClaimAsync();
        var page = OpenPage("?claim=1");

        await PressAsync(page, "a");

        Assert.StartsWith("This claim is To do, so it cannot be accepted", Said, StringComparison.Ordinal);
        Assert.Equal(claim.Version, (await ReadAsync(claim.Id)).Version);
    }

    [Fact]
    public async Task Taking_what_one_has_says_so_and_what_can_be_done()
    {
        await MyClaimAsync();
        var page = OpenPage("?claim=1");

        await PressAsync(page, "t");

        Assert.StartsWith("A1-1 is To do and you have it: it can be taken only by a reviewer while nobody has it", Said, StringComparison.Ordinal);
        Assert.EndsWith("; by you it can be reworded, given evidence, given other evidence, handed back, started, set aside, split or merged.", Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_has_says_who_has_it()
    {
        var claim = await AClaimAsync();
        await DoneAsync(new AssignClaim(Guid.CreateVersion7(), claim.Id, claim.PlanningVersion, Editor), Editor);
        var page = OpenPage("?claim=1");

        await PressAsync(page, "t");

        Assert.StartsWith("A1-1 is To do and E. Ditor has it:", Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submitting_what_one_has_not_says_why_not()
    {
        await AClaimAsync();
        var page = OpenPage("?claim=1");

        await PressAsync(page, "Ctrl+Enter");

        Assert.StartsWith("This claim is To do, so it cannot be submitted; it can be", Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N_without_a_selection_asks_for_one()
    {
        var page = OpenPage();

        await PressAsync(page, "n");

        Assert.Equal("Select text in the article first.", Said);
        Assert.Empty((await OpenAsync()).Lines);
    }

    [Fact]
    public async Task Selected_text_becomes_a_claim_of_whole_characters_and_is_in_hand()
    {
        var page = OpenPage();
        var text = page.FindComponent<ArticleText>();
        await page.InvokeAsync(() => text.Instance.Select(Of("Repairs").Start - 1, Of("million").End, "Word"));

        await PressAsync(page, "n");

        var line = Assert.Single((await OpenAsync()).Lines);
        Assert.Equal("Repairs cost 4 million", line.Statement);
        Assert.Equal("Added A1-1", Said);
        Assert.EndsWith("?claim=1", AddressAtRest(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_counts_from_the_moment_it_is_chosen()
    {
        var module = JSInterop.SetupModule("./Workspace/ArticleText.razor.js");
        module.Mode = JSRuntimeMode.Loose;
        module.Setup<int[]>("selected", _ => true).SetResult([Of("illion").Start, Of("illion").End]);
        var page = OpenPage();
        var text = page.FindComponent<ArticleText>();
        await page.InvokeAsync(() => text.Instance.Select(Of("illion").Start, Of("illion").End, "Word"));

        await page.FindAll(".toolbar button.unit").First(button => button.TextContent == "Characters").ClickAsync(new MouseEventArgs());
        await PressAsync(page, "n");

        Assert.Equal("illion", Assert.Single((await OpenAsync()).Lines).Statement);
    }

    [Fact]
    public async Task Selected_text_is_added_to_the_claim_in_hand()
    {
        var claim = await AClaimAsync();
        var page = OpenPage("?claim=1");
        var text = page.FindComponent<ArticleText>();
        await page.InvokeAsync(() => text.Instance.Select(Of("More").Start, Of("come.").End, "Word"));

        await page.FindAll(".toolbar button").First(button => button.TextContent.Contains("Add to A1-1", StringComparison.Ordinal))
            .ClickAsync(new MouseEventArgs());

        Assert.Equal(
            ["The harbour reopened on Monday.", "More ships will come."],
            (await ReadAsync(claim.Id)).Passages.Select(passage => passage.Exact));
    }

    [Fact]
    public async Task What_somebody_else_does_is_seen_without_reloading()
    {
        var claim = await AClaimAsync();
        using var watching = new CancellationTokenSource();
        var watcher = Services.GetServices<IHostedService>().OfType<BackgroundService>().First(service => service.GetType().Name == "FactWatcher");
        await watcher.StartAsync(watching.Token);
        var page = OpenPage("?claim=1");

        await DoneAsync(new WordingForm(claim) { Statement = "Reworded elsewhere." }.ToCommand(), Editor);

        page.WaitForAssertion(() => Assert.Equal("Reworded elsewhere.", page.Find(".said h2").TextContent));
        Assert.Contains("Reworded elsewhere.", page.Find(".list").TextContent, StringComparison.Ordinal);
        await watching.CancelAsync();
    }

    [Fact]
    public async Task An_article_that_is_not_split_offers_to_split_it_and_then_shows_suggestions()
    {
        var page = OpenPage();

        await page.InvokeAsync(() => page.Find(".list button.primary").Click());

        page.WaitForAssertion(() => Assert.StartsWith("The splitter suggests", Said, StringComparison.Ordinal));
        Assert.Equal((await OpenAsync()).Lines.Count, (await OpenAsync()).Waiting);
    }

    [Fact]
    public void An_article_that_is_not_there_is_said_to_be_so()
    {
        RenderDialogs();

        var page = Render<WorkspacePage>(parameters => parameters.Add(one => one.Number, "A77"));

        Assert.Contains("There is no such article", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_could_not_be_fetched_says_so_and_can_be_tried_again()
    {
        var page = OpenPage();

        Assert.Contains("The text could not be loaded", page.Find(".failed").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find(".failed button"));
    }

    /// <summary>What the browser is given to show as the address when the person rests.</summary>
    private static string? AddressAtRest(IRenderedComponent<WorkspacePage> page) => page.Find(".whole").GetAttribute("data-address");

    private IRenderedComponent<WorkspacePage> OpenPage(string query = "")
    {
        shown = RenderDialogs();
        Navigation.NavigateTo($"/articles/A1{query}");
        return Render<WorkspacePage>(parameters => parameters.Add(one => one.Number, "A1"));
    }
}
