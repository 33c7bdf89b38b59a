using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Revisions;
using FactCheck.Core.Verdicts;
using FactCheck.Web.Account;
using FactCheck.Web.Revisions;
using FactCheck.Web.Tests.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Revisions;

public sealed class RevisionsPageTests : WorkspaceContext
{
    private const string Dearer = "The harbour reopened on Monday.\nIt had been shut for 12 weeks.\nRepairs cost 5 million.\nMore ships will come.";

    private readonly BunitJSModuleInterop module;

    public RevisionsPageTests()
    {
        Services.AddRevisions();
        module = JSInterop.SetupModule("./Revisions/RevisionsPage.razor.js");
        module.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void An_article_of_one_text_says_what_comes_here()
    {
        var page = Open();

        Assert.Contains("one text so far", page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".item"));
    }

    [Fact]
    public async Task What_changed_stands_side_by_side_with_its_claim()
    {
        var claim = await AClaimAsync("Repairs cost 4 million.");
        await ReviseAsync(Dearer);

        var page = Open();

        Assert.Equal("4", page.Find(".older del").TextContent);
        Assert.Equal("5", page.Find(".newer ins").TextContent);
        Assert.Equal("Repairs cost 5 million.", string.Concat(page.FindAll($".newer mark[data-claim='{claim.Id}']").Select(mark => mark.TextContent)));
        Assert.Contains("0 unchanged · 0 moved · 0 to check again · 1 with a new context · 0 lost", page.Find(".sum").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approved_claim_is_confirmed_by_a_key_with_a_reason()
    {
        var claim = await ApprovedAsync("Repairs cost 4 million.");
        await ReviseAsync(Dearer);
        SignIn(Editor, DeskPolicies.Prepare);
        var dialogs = RenderDialogs();
        var page = Open();
        Assert.Contains("Approved as True", page.Find(".item").TextContent, StringComparison.Ordinal);
        await PressAsync(page, "j");

        var confirming = PressAsync(page, "h");
        dialogs.WaitForElement("textarea");
        await dialogs.InvokeAsync(() => dialogs.Find("textarea").Input("Rounded up."));
        await dialogs.Find(".btn.primary").ClickAsync();
        await confirming;

        page.WaitForAssertion(() => Assert.Contains("confirmed that it still holds", page.Find(".item").TextContent, StringComparison.Ordinal));
        Assert.Null((await ReadAsync(claim.Id)).CheckAgain);
        Assert.Empty(page.FindAll(".acts"));
    }

    [Fact]
    public async Task A_lost_claim_is_placed_where_text_is_selected()
    {
        var claim = await AClaimAsync("Repairs cost 4 million.");
        await ReviseAsync("The harbour reopened on Monday.\nIt had been shut for 12 weeks.\nMore ships will come.");
        RenderDialogs();
        var page = Open();
        await PressAsync(page, "j");

        await PressAsync(page, "p");
        Assert.Equal("Select in the newer text where A1-1 stands.", Said);

        module.Setup<int[]>("selected", _ => true).SetResult([63, 84]);
        await PressAsync(page, "p");

        Assert.Equal("A1-1 stands there now", Said);
        var passage = Assert.Single((await ReadAsync(claim.Id)).Passages);
        Assert.Equal(AnchoredBy.Hand, passage.Method);
        page.WaitForAssertion(() => Assert.Contains("0 lost", page.Find(".sum").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_older_revision_is_read_and_not_decided_on()
    {
        await AClaimAsync("Repairs cost 4 million.");
        await ReviseAsync("The harbour reopened on Monday.\nIt had been shut for 12 weeks.\nMore ships will come.");
        await ReviseAsync(Dearer);

        var page = Open("?from=1&to=2");

        Assert.Contains("older revision", page.Find(".sum").TextContent, StringComparison.Ordinal);
        Assert.Equal("Repairs cost 4 million.", page.Find(".older del").TextContent);
        Assert.Empty(page.FindAll(".acts"));
    }

    [Fact]
    public async Task A_new_text_that_comes_in_shows_without_reloading()
    {
        await ReviseAsync(Dearer);
        var page = Open();
        Assert.Equal(2, page.FindAll(".heads .newer option").Count);

        await ReviseAsync(Dearer + "\nTwo unions filed 14 grievances.");
        using var told = new CancellationTokenSource();
        foreach (var watcher in Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>())
            await watcher.StartAsync(told.Token);
        await ReviseAsync(Dearer + "\nThree unions filed 14 grievances.");

        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll(".heads .newer option").Count), TimeSpan.FromSeconds(20));
        await told.CancelAsync();
    }

    private IRenderedComponent<RevisionsPage> Open(string query = "")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/articles/A1/revisions{query}");
        var page = Render<RevisionsPage>(parameters => parameters.Add(one => one.Number, "A1"));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".empty, .sum")), TimeSpan.FromSeconds(20));
        return page;
    }

    private async Task ReviseAsync(string text) => Done(await Services.GetRequiredService<RevisionIntake>()
        .ImportAsync(Guid.CreateVersion7(), Article.Id, text, Reviewer, null, Stop));

    private async Task<ClaimView> ApprovedAsync(string part)
    {
        var claim = await AClaimAsync(part);
        await DoneAsync(new AssignClaim(Guid.CreateVersion7(), claim.Id, claim.PlanningVersion, Reviewer), Reviewer);
        claim = await WithEvidenceAsync(claim);
        var rating = (await Services.GetRequiredService<RatingChoices>().ReadAsync(Reviewer, Stop)).First(choice => choice.Label == "True");
        await DoneAsync(
            new SubmitVerdict(
                Guid.CreateVersion7(), claim.Id, claim.Version, rating.Id, null, "The register says so on page four.", new DateOnly(2026, 11, 3),
                [.. claim.Evidence.Select(piece => piece.Id)]),
            Reviewer);
        var card = (await Services.GetRequiredService<SignOffCards>().ReadAsync(Editor, claim.Id, Stop))!;
        await DoneAsync(new ApproveVerdict(Guid.CreateVersion7(), claim.Id, card.Claim.Version, card.Verdict.ContentHash), Editor);
        return await ReadAsync(claim.Id);
    }
}
