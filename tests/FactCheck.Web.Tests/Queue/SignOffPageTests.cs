using Bunit;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.People;
using FactCheck.Text.Claims;
using FactCheck.Web.Queue;
using FactCheck.Web.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FactCheck.Web.Tests.Queue;

public sealed class SignOffPageTests : SignOffContext
{
    private const string First = "The harbour reopened on Monday.";
    private const string Second = "Repairs cost 4 million.";

    [Fact]
    public async Task While_the_queue_is_read_a_skeleton_stands_for_it()
    {
        await ASubmittedClaimAsync(First);
        Contexts.Hold();

        var page = Show<SignOffPage>("/queue");
        Assert.NotEmpty(page.FindAll("[aria-busy=true]"));

        Contexts.Release();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".list li")));
    }

    [Fact]
    public void An_empty_queue_says_what_comes_here()
    {
        var page = Show<SignOffPage>("/queue");

        page.WaitForAssertion(() => Assert.Contains("Nothing waits for you", page.Find(".empty").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_does_not_decide_is_told_that_editors_do()
    {
        SignIn(Rob, "Reviewer");

        var page = Show<SignOffPage>("/queue");

        page.WaitForAssertion(() => Assert.Contains("Editors sign off", page.Find(".empty").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_queue_cannot_be_read_it_says_so_and_reads_again_when_asked()
    {
        await ASubmittedClaimAsync(First);
        await using var database = Contexts.CreateDbContext();
        await database.Database.ExecuteSqlRawAsync("ALTER TABLE Verdicts RENAME TO Lost", Cancellation);
        var page = Show<SignOffPage>("/queue");
        page.WaitForAssertion(() => Assert.Contains("could not be read", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));

        await database.Database.ExecuteSqlRawAsync("ALTER TABLE Lost RENAME TO Verdicts", Cancellation);
        await page.InvokeAsync(() => page.Find("[role=alert] button").Click());

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".list li")));
    }

    [Fact]
    public async Task The_first_that_waits_is_in_hand_with_text_evidence_verdict_and_what_to_look_at()
    {
        await ASubmittedClaimAsync(First);
        await ASubmittedClaimAsync(Second);

        var page = Show<SignOffPage>("/queue");

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".list li").Count));
        Assert.Equal(First, page.Find(".claim mark").TextContent);
        Assert.Contains("Open again since Monday.", page.Find(".claim blockquote").TextContent, StringComparison.Ordinal);
        Assert.Contains("The register says so", page.Find(".rationale").TextContent, StringComparison.Ordinal);
        Assert.Equal(5, page.FindAll(".checks li").Count);
        Assert.Empty(page.FindAll(".checks li.no"));
        Assert.Equal("/articles/A1?claim=1", page.Find(".there a").GetAttribute("href"));
        Assert.Equal(2, Services.GetRequiredService<DeskCounts>().Queue);
    }

    [Fact]
    public async Task J_and_k_move_and_the_address_follows()
    {
        await ASubmittedClaimAsync(First);
        await ASubmittedClaimAsync(Second);
        var page = Show<SignOffPage>("/queue");

        await PressAsync(page, "j");
        page.WaitForAssertion(() => Assert.Equal(Second, page.Find(".claim h2").TextContent));
        Assert.EndsWith("/queue?claim=A1-2", Navigation.Uri, StringComparison.Ordinal);

        await PressAsync(page, "k");
        page.WaitForAssertion(() => Assert.Equal(First, page.Find(".claim h2").TextContent));
    }

    [Fact]
    public async Task Approving_signs_what_is_on_screen_says_so_and_brings_the_next_one()
    {
        var claim = await ASubmittedClaimAsync(First);
        await ASubmittedClaimAsync(Second);
        var page = Show<SignOffPage>("/queue?claim=A1-1");

        await PressAsync(page, "Shift+A");

        page.WaitForAssertion(() => Assert.Equal(Second, page.Find(".claim h2").TextContent));
        Assert.Equal(ClaimState.Approved, (await ClaimAsync(claim)).State);
        Assert.Contains("Approved A1-1", Said);
        Assert.EndsWith("/queue?claim=A1-2", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(1, Services.GetRequiredService<DeskCounts>().Queue);
    }

    [Fact]
    public async Task Approving_the_last_leaves_the_queue_empty()
    {
        await ASubmittedClaimAsync(First);
        var page = Show<SignOffPage>("/queue");

        page.WaitForElement(".act .primary");
        await page.InvokeAsync(() => page.Find(".act .primary").Click());

        page.WaitForAssertion(() => Assert.Contains("Nothing waits for you", page.Find(".empty").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("claim=", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requesting_changes_needs_a_comment_and_sends_it()
    {
        var claim = await ASubmittedClaimAsync(First);
        await ASubmittedClaimAsync(Second);
        var page = Show<SignOffPage>("/queue");
        await PressAsync(page, "r");

        await PressAsync(page, "Ctrl+Enter");
        page.WaitForAssertion(() => Assert.Contains("Say what has to change", page.Find(".ask [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(ClaimState.Submitted, (await ClaimAsync(claim)).State);

        await page.InvokeAsync(() => page.Find("textarea").Input("Which Monday?"));
        await PressAsync(page, "Ctrl+Enter");

        page.WaitForAssertion(() => Assert.Equal(Second, page.Find(".claim h2").TextContent));
        var sentBack = await ClaimAsync(claim);
        Assert.Equal(ClaimState.ChangesRequested, sentBack.State);
        Assert.Equal("Which Monday?", sentBack.Objection!.Comment);
        Assert.Contains("Sent A1-1 back to Rob", Said);
    }

    [Fact]
    public async Task What_was_asked_and_what_changed_since_stand_with_the_verdict()
    {
        var claim = await ASubmittedClaimAsync(First, "The register lists eight ships on Monday.");
        await SendBackAsync(claim, "Count again.");
        Clock.Advance(TimeSpan.FromMinutes(5));
        await AttachAsync(claim, "Nine ships came in.");
        await SubmitAsync(claim, "The register lists nine ships on Monday.");

        var page = Show<SignOffPage>("/queue");

        page.WaitForAssertion(() => Assert.Equal("Count again.", page.Find(".asked").TextContent));
        Assert.Equal("eight", page.Find(".rationale del").TextContent);
        Assert.Equal("nine", page.Find(".rationale ins").TextContent);
        Assert.Single(page.FindAll(".claim .new"));
    }

    [Fact]
    public async Task Own_work_is_refused_in_words_and_not_by_hiding_alone()
    {
        var claim = await ASubmittedClaimAsync(First);
        var bea = await AddAsync("Bea", Roles.Editor);
        await WithdrawAsync(claim);
        var version = (await ClaimAsync(claim)).WordingVersion;
        await DoneAsync(
            new RewordClaim(
                Guid.CreateVersion7(), claim, version, "The harbour opened again on Monday.", Form.OwnVoice, Kind.Event, Check.Substance,
                [], null, false, null, []),
            bea);
        await SubmitAsync(claim, "The register says so on page four.");
        SignIn(bea, "Editor");

        var page = Show<SignOffPage>("/queue?claim=A1-1");
        page.WaitForAssertion(() => Assert.Equal(ClaimRefusals.OwnWork.Sentence, page.Find(".act .why").TextContent));
        Assert.Empty(page.FindAll(".act .primary"));

        await PressAsync(page, "Shift+A");
        Assert.Equal(ClaimState.Submitted, (await ClaimAsync(claim)).State);
    }

    [Fact]
    public async Task What_changed_under_the_editor_is_shown_and_signed_only_after_it_was_read()
    {
        var claim = await ASubmittedClaimAsync(First);
        var page = Show<SignOffPage>("/queue");
        await PressAsync(page, "r");
        page.WaitForElement("textarea");
        await page.InvokeAsync(() => page.Find("textarea").Input("Which Monday?"));
        await PressAsync(page, "Escape");
        await WithdrawAsync(claim);
        await SubmitAsync(claim, "The register says so on page five.");

        await PressAsync(page, "Shift+A");

        page.WaitForAssertion(() => Assert.Contains("the rationale", page.Find(".verdict [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(ClaimState.Submitted, (await ClaimAsync(claim)).State);
        Assert.Equal("five", page.Find(".rationale ins").TextContent);
        await PressAsync(page, "Shift+A");
        Assert.Equal(ClaimState.Submitted, (await ClaimAsync(claim)).State);
        await PressAsync(page, "r");
        Assert.Equal("Which Monday?", page.Find("textarea").GetAttribute("value"));
        await PressAsync(page, "Escape");

        await page.InvokeAsync(() => page.Find(".act .primary").Click());
        await PressAsync(page, "Shift+A");
        Assert.Equal(ClaimState.Approved, (await ClaimAsync(claim)).State);
    }

    [Fact]
    public async Task What_was_withdrawn_under_the_editor_stays_on_screen_and_cannot_be_signed()
    {
        var claim = await ASubmittedClaimAsync(First);
        var page = Show<SignOffPage>("/queue");
        page.WaitForElement(".act .primary");
        await WithdrawAsync(claim);

        await PressAsync(page, "Shift+A");

        page.WaitForAssertion(() => Assert.Contains("no longer waits", page.Find(".verdict [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(First, page.Find(".claim h2").TextContent);
        Assert.Empty(page.FindAll(".act .primary"));
    }

    [Fact]
    public async Task Several_are_approved_together_only_when_seen_and_without_risk()
    {
        var first = await ASubmittedClaimAsync(First);
        var risky = await ASubmittedClaimAsync("It had been shut for 12 weeks.", risk: Risk.Legal);
        var third = await ASubmittedClaimAsync(Second);
        var page = Show<SignOffPage>("/queue");
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".list li").Count));
        Assert.Equal(3, page.FindAll(".list input[disabled]").Count);
        Assert.Contains("A1-2", page.FindAll(".list li")[0].TextContent, StringComparison.Ordinal);

        await PressAsync(page, "x");
        Assert.Contains(Said, said => said.StartsWith("A1-2 is approved on its own", StringComparison.Ordinal));
        await PressAsync(page, "j");
        await PressAsync(page, "x");
        await PressAsync(page, "j");
        await PressAsync(page, "x");
        page.WaitForElement(".together .btn");
        await page.InvokeAsync(() => page.Find(".together .btn").Click());

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".list li")));
        Assert.Equal(ClaimState.Approved, (await ClaimAsync(first)).State);
        Assert.Equal(ClaimState.Submitted, (await ClaimAsync(risky)).State);
        Assert.Equal(ClaimState.Approved, (await ClaimAsync(third)).State);
    }

    [Fact]
    public void A_claim_that_does_not_wait_is_said_to_be_missing()
    {
        var page = Show<SignOffPage>("/queue?claim=A1-9");

        page.WaitForAssertion(() => Assert.Contains("A1-9 is not waiting", page.Find(".empty").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_pressed_twice_does_not_sign_the_next_one_unread()
    {
        await ASubmittedClaimAsync(First);
        var next = await ASubmittedClaimAsync(Second);
        var page = Show<SignOffPage>("/queue");

        await PressAsync(page, "Shift+A");
        page.WaitForAssertion(() => Assert.Equal(Second, page.Find(".claim h2").TextContent));
        await PressAsync(page, "Shift+A");

        Assert.Equal(ClaimState.Submitted, (await ClaimAsync(next)).State);
        Assert.Contains("A1-2 came up only now and is not signed. Read it, then approve it.", Said);

        Clock.Advance(TimeSpan.FromSeconds(2));
        await PressAsync(page, "Shift+A");
        Assert.Equal(ClaimState.Approved, (await ClaimAsync(next)).State);
    }

    [Fact]
    public void What_is_missing_is_forgotten_once_the_address_no_longer_names_it()
    {
        var page = Show<SignOffPage>("/queue?claim=A1-9");
        page.WaitForAssertion(() => Assert.Contains("A1-9 is not waiting", page.Find(".empty").TextContent, StringComparison.Ordinal));

        Navigation.NavigateTo("/queue");

        page.WaitForAssertion(() => Assert.Contains("Nothing waits for you", page.Find(".empty").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_approval_is_taken_up_again_with_a_reason()
    {
        var claim = await ASubmittedClaimAsync(First);
        var page = Show<SignOffPage>("/queue");
        await PressAsync(page, "Shift+A");

        Snackbars.WaitForElement(".mud-snackbar-content-action button");
        await Snackbars.InvokeAsync(() => Snackbars.Find(".mud-snackbar-content-action button").Click());
        Dialogs.WaitForElement("textarea");
        await Dialogs.InvokeAsync(() => Dialogs.Find("textarea").Input("The register was corrected."));
        await Dialogs.InvokeAsync(() => Dialogs.Find(".btn.primary").Click());

        Snackbars.WaitForAssertion(() => Assert.Contains("Reopened A1-1", Said));
        Assert.Equal(ClaimState.InProgress, (await ClaimAsync(claim)).State);
    }

    [Fact]
    public async Task An_open_comment_stands_beside_the_verdict_keeps_it_out_of_approving_together_and_is_resolved_from_here()
    {
        var claim = await ASubmittedClaimAsync(First);
        await DoneAsync(new StartThread(Guid.CreateVersion7(), claim, new CommentWording("Which page?", [])), Rob);
        var page = Show<SignOffPage>("/queue");

        page.WaitForAssertion(() => Assert.Contains("Which page?", page.Find(".verdict .words").TextContent, StringComparison.Ordinal));
        Assert.Contains("One comment is open", page.Find(".checks .no").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Approve with 1 open comment", page.Find(".act .primary").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find(".list input").HasAttribute("disabled"));
        Assert.Contains("A comment is open", page.Find(".list input").GetAttribute("title"), StringComparison.Ordinal);

        await PressAsync(page, "d");
        await page.Find("[data-resolve]").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Resolved the comment", Said));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".verdict .thread")));
    }

    [Fact]
    public async Task What_others_submit_and_withdraw_comes_and_goes_by_itself()
    {
        var watcher = Services.GetServices<IHostedService>().Single(service => service.GetType().Assembly == typeof(FactFeed).Assembly);
        await watcher.StartAsync(Cancellation);
        try
        {
            var page = Show<SignOffPage>("/queue");
            page.WaitForElement(".empty");

            var claim = await ASubmittedClaimAsync(First);
            page.WaitForAssertion(() => Assert.Equal(First, page.Find(".claim h2").TextContent));
            page.WaitForElement(".act .primary");

            await WithdrawAsync(claim);
            page.WaitForAssertion(() => Assert.Contains("no longer waits", page.Find(".verdict [role=alert]").TextContent, StringComparison.Ordinal));
            Assert.Empty(page.FindAll(".list li"));
        }
        finally
        {
            await watcher.StopAsync(Cancellation);
        }
    }
}
