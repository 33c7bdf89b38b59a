using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Web.Discussion;
using FactCheck.Web.Tests.Workspace;
using FactCheck.Web.Workspace;
using Microsoft.AspNetCore.Components.Web;

namespace FactCheck.Web.Tests.Discussion;

public sealed class DiscussionTabTests : WorkspaceContext
{
    private BunitJSModuleInterop? typing;
    private BunitJSModuleInterop? watching;

    [Fact]
    public async Task Where_nothing_was_said_it_says_what_belongs_there_and_has_a_place_for_it()
    {
        var tab = RenderTab(await AClaimAsync());

        tab.WaitForAssertion(() => Assert.Contains("no report shows them", tab.Markup, StringComparison.Ordinal));
        Assert.Single(tab.FindAll("textarea"));
    }

    [Fact]
    public async Task A_comment_is_shown_safely_with_the_names_people_have()
    {
        var claim = await AClaimAsync();
        await StartAsync(claim, new CommentWording($"**Look**, {CommentWording.Mention}! <script>alert(1)</script>", [Editor]));

        var tab = RenderTab(await ReadAsync(claim.Id));

        tab.WaitForAssertion(() => Assert.Equal("@E. Ditor", tab.Find(".words b").TextContent));
        Assert.Equal("Look", tab.Find(".words strong").TextContent);
        Assert.Empty(tab.FindAll("script"));
    }

    [Fact]
    public async Task What_is_typed_is_sent_and_then_forgotten()
    {
        var claim = await AClaimAsync();
        Types("Is it out?");
        var tab = RenderTab(claim);

        await PressAsync(tab, ".composer .btn");

        tab.WaitForAssertion(() => Assert.Contains("Is it out?", tab.Find(".words").TextContent, StringComparison.Ordinal));
        typing!.VerifyInvoke("forget");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_comment_on_a_confidential_claim_is_not_kept_on_the_device(int onFile)
    {
        var claim = await AClaimAsync();
        await StartAsync(claim, new CommentWording("First", []));
        Types("");

        var tab = RenderTab((await ReadAsync(claim.Id)) with { ConfidentialOnFile = onFile });
        await PressAsync(tab, "[data-reply]");

        tab.WaitForAssertion(() => Assert.Equal(2, watching!.Invocations["watch"].Count));
        Assert.All(watching!.Invocations["watch"], call => Assert.Equal(onFile > 0, call.Arguments[3] is null));
    }

    [Fact]
    public async Task What_is_too_long_is_refused_beside_the_field_and_stays()
    {
        Types(new string('a', 4001));
        var tab = RenderTab(await AClaimAsync());

        await PressAsync(tab, ".composer .btn");

        tab.WaitForAssertion(() => Assert.Equal("A comment has at most 4,000 characters.", tab.Find(".error").TextContent));
        typing!.VerifyNotInvoke("forget");
    }

    [Fact]
    public async Task A_thread_is_answered_and_resolved_and_found_again()
    {
        var claim = await AClaimAsync();
        await StartAsync(claim, new CommentWording("Is it out?", []));
        Types("In March.");
        var tab = RenderTab(await ReadAsync(claim.Id));

        await PressAsync(tab, "[data-reply]");
        await PressAsync(tab, ".thread .composer .btn");
        tab.WaitForAssertion(() => Assert.Equal(2, tab.FindAll(".comment").Count));
        await PressAsync(tab, "[data-resolve]");

        tab.WaitForAssertion(() => Assert.Empty(tab.FindAll(".thread")));
        Assert.Equal("Resolved the comment", Said);
        await PressAsync(tab, ".more");
        Assert.Contains("Resolved by R. Viewer", tab.Find(".thread").TextContent, StringComparison.Ordinal);
        await PressAsync(tab, ".thread .acts button");
        tab.WaitForAssertion(() => Assert.Empty(tab.FindAll(".thread.resolved")));
    }

    [Fact]
    public async Task What_others_write_is_heard_and_what_one_writes_oneself_is_not()
    {
        var claim = await AClaimAsync();
        var tab = RenderTab(claim);
        tab.WaitForAssertion(() => Assert.NotEmpty(tab.FindAll("textarea")));

        await StartAsync(claim, new CommentWording("Mine", []));
        await ShowAgainAsync(tab, claim.Id);
        Assert.Equal("", tab.FindAll("[aria-live=polite]")[^1].TextContent);
        await DoneAsync(new StartThread(Guid.CreateVersion7(), claim.Id, new CommentWording("Theirs", [])), Editor);
        await ShowAgainAsync(tab, claim.Id);

        Assert.Equal("E. Ditor wrote: Theirs", tab.FindAll("[aria-live=polite]")[^1].TextContent);
    }

    [Fact]
    public async Task A_comment_leads_to_its_evidence_and_to_its_passage()
    {
        var claim = await WithEvidenceAsync(await AClaimAsync());
        await DoneAsync(
            new StartThread(
                Guid.CreateVersion7(), claim.Id, new CommentWording("Page four?", [], claim.Evidence[0].Id), new PointedAt(Article.RevisionId, Of("12 weeks"))),
            Editor);
        Guid? piece = null;
        ThreadView? pointing = null;
        var tab = Render<DiscussionTab>(parameters => parameters.Add(one => one.Claim, claim).Add(one => one.PersonId, Reviewer)
            .Add(one => one.RevisionId, Article.RevisionId)
            .Add(one => one.OnEvidence, id => piece = id).Add(one => one.OnPassage, thread => pointing = thread));

        await PressAsync(tab, ".about.link");
        await PressAsync(tab, ".pointed");

        Assert.Equal(claim.Evidence[0].Id, piece);
        Assert.Equal("12 weeks", pointing!.Passage!.Exact);
        tab.Render(parameters => parameters.Add(one => one.RevisionId, Guid.CreateVersion7()));
        Assert.Empty(tab.FindAll("button.pointed"));
    }

    [Fact]
    public async Task Whoever_only_reads_has_no_field()
    {
        var claim = await AClaimAsync();
        await StartAsync(claim, new CommentWording("Is it out?", []));
        var administrator = await AddAsync("O. Nlooker", FactCheck.Core.People.Roles.Administrator);

        var tab = Render<DiscussionTab>(parameters => parameters.Add(one => one.Claim, claim).Add(one => one.PersonId, administrator));

        tab.WaitForAssertion(() => Assert.Single(tab.FindAll(".thread")));
        Assert.Empty(tab.FindAll("textarea, [data-reply], [data-resolve]"));
    }

    [Fact]
    public async Task The_panels_tab_counts_open_comments_and_opens_at_the_thread_that_was_asked_for()
    {
        var claim = await AClaimAsync();
        var thread = await StartAsync(claim, new CommentWording("Is it out?", []));
        claim = await ReadAsync(claim.Id);

        var panel = Render<ClaimPanel>(parameters => parameters
            .Add(one => one.Claim, claim).Add(one => one.PersonId, Reviewer).Add(one => one.ThreadId, thread.Id));

        panel.WaitForAssertion(() => Assert.Contains("Is it out?", panel.Find(".words").TextContent, StringComparison.Ordinal));
        Assert.Equal("Discussion 1", panel.Find("[role=tab][aria-selected=true]").TextContent);
    }

    [Fact]
    public async Task Arrows_go_round_the_tabs_and_take_the_focus_along()
    {
        var claim = await AClaimAsync();
        var panel = Render<ClaimPanel>(parameters => parameters.Add(one => one.Claim, claim).Add(one => one.PersonId, Reviewer));

        foreach (var expected in (string[])["Discussion", "History", "Evidence 0"])
        {
            await panel.Find("[role=tab][aria-selected=true]").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowRight" });
            panel.WaitForAssertion(() => Assert.Equal(expected, panel.Find("[role=tab][aria-selected=true]").TextContent));
        }

        panel.WaitForAssertion(() => Assert.Equal(3, JSInterop.Invocations["Blazor._internal.domWrapper.focus"].Count));
    }

    /// <summary>What stands in every field when it is sent.</summary>
    private void Types(string text)
    {
        var module = JSInterop.SetupModule("./Discussion/CommentComposer.razor.js");
        watching = module;
        typing = module.SetupModule("watch", _ => true);
        typing.Mode = JSRuntimeMode.Loose;
        typing.Setup<CommentComposer.TypedComment>("read").SetResult(new CommentComposer.TypedComment(text, []));
    }

    private IRenderedComponent<DiscussionTab> RenderTab(ClaimView claim)
    {
        RenderDialogs();
        return Render<DiscussionTab>(parameters => parameters.Add(tab => tab.Claim, claim).Add(tab => tab.PersonId, Reviewer));
    }

    private async Task ShowAgainAsync(IRenderedComponent<DiscussionTab> tab, Guid claimId)
    {
        var claim = await ReadAsync(claimId);
        tab.Render(parameters => parameters.Add(one => one.Claim, claim));
        tab.WaitForAssertion(() => Assert.Equal(claim.OpenComments, tab.FindAll(".thread").Count));
    }

    private static async Task PressAsync(IRenderedComponent<DiscussionTab> tab, string what)
    {
        tab.WaitForAssertion(() => Assert.NotEmpty(tab.FindAll(what)));
        await tab.Find(what).ClickAsync(new());
    }

    private Task<ThreadRef> StartAsync(ClaimView claim, CommentWording wording) =>
        DoneAsync(new StartThread(Guid.CreateVersion7(), claim.Id, wording), Reviewer);
}
