using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;
using FactCheck.Web.Workspace;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace FactCheck.Web.Tests.Workspace;

public sealed class VerdictSheetTests : WorkspaceContext
{
    private const string Rationale = "The register says otherwise.";

    private IRenderedComponent<MudDialogProvider> shown = null!;

    [Fact]
    public async Task Folded_it_is_one_line_that_unfolds()
    {
        var opened = false;
        var sheet = await RenderAsync(await MyClaimAsync(), open: false, onOpen: now => opened = now);

        Assert.Empty(sheet.FindAll(".sheet"));
        await sheet.InvokeAsync(() => sheet.Find(".bar .btn").Click());

        Assert.True(opened);
    }

    [Fact]
    public async Task A_number_rates_and_the_button_says_what_is_missing_next()
    {
        var sheet = await RenderAsync(await WithEvidenceAsync(await MyClaimAsync()));
        Assert.Contains("Choose a rating", sheet.Find(".bar .btn").TextContent, StringComparison.Ordinal);

        await PressAsync(sheet, "5");

        Assert.Contains("False", sheet.Find(".choice[aria-pressed=true]").TextContent, StringComparison.Ordinal);
        Assert.Contains("rationale of 20 characters", sheet.Find(".bar .btn").TextContent, StringComparison.Ordinal);
        Assert.True(sheet.Find(".bar .btn").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_wording_check_asks_for_a_finding_and_never_a_rating()
    {
        var sheet = await RenderAsync(await MyClaimAsync(Check.Wording));

        Assert.DoesNotContain("Mostly true", sheet.Markup, StringComparison.Ordinal);
        await PressAsync(sheet, "3");

        Assert.Contains("Not in these words", sheet.Find(".choice[aria-pressed=true]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_questions_have_keys_of_their_own()
    {
        var sheet = await RenderAsync(await MyClaimAsync(Check.Both));

        await PressAsync(sheet, "1");
        await PressAsync(sheet, "Alt+1");

        Assert.Equal(2, sheet.FindAll(".choice[aria-pressed=true]").Count);
    }

    [Fact]
    public async Task What_is_typed_is_a_draft_on_the_server_and_starts_the_claim()
    {
        var claim = await MyClaimAsync();
        var sheet = await RenderAsync(claim);

        var kept = await sheet.InvokeAsync(() => sheet.Instance.TypedAsync(Rationale));

        Assert.True(kept);
        Assert.Equal("Saved 12:00", sheet.Find(".turn [role=status]").TextContent);
        var draft = await Services.GetRequiredService<VerdictDrafts>().ReadAsync(Reviewer, claim.Id, Stop);
        Assert.Equal(Rationale, draft!.Wording.Rationale);
        Assert.Equal(ClaimState.InProgress, (await ReadAsync(claim.Id)).State);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_rationale_of_a_confidential_claim_is_not_kept_on_the_device(bool confidential)
    {
        var module = JSInterop.SetupModule("./Workspace/VerdictSheet.razor.js");
        module.Mode = JSRuntimeMode.Loose;
        var claim = await WithEvidenceAsync(await MyClaimAsync());

        var sheet = await RenderAsync(claim with { Evidence = [claim.Evidence[0] with { Confidential = confidential }] });

        sheet.WaitForAssertion(() => Assert.Equal(confidential, module.Invocations["watch"].Single().Arguments[1] is null));
    }

    [Fact]
    public async Task What_is_typed_leaves_the_device_when_the_claim_gets_confidential_evidence_meanwhile()
    {
        var module = JSInterop.SetupModule("./Workspace/VerdictSheet.razor.js");
        module.Mode = JSRuntimeMode.Loose;
        var claim = await WithEvidenceAsync(await MyClaimAsync());
        var sheet = await RenderAsync(claim);
        sheet.WaitForAssertion(() => Assert.Single(module.Invocations["watch"]));
        Assert.Empty(module.Invocations["keepNowhere"]);

        sheet.Render(parameters => parameters.Add(one => one.Claim, claim with { Evidence = [claim.Evidence[0] with { Confidential = true }] }));

        sheet.WaitForAssertion(() => Assert.Single(module.Invocations["keepNowhere"]));
    }

    [Fact]
    public async Task A_draft_is_there_again_when_the_sheet_is_opened_anew()
    {
        var claim = await MyClaimAsync();
        await Services.GetRequiredService<VerdictDrafts>().SaveAsync(
            Reviewer, claim.Id, new DraftWording(TruthScale.HalfTrue, null, Rationale, new DateOnly(2026, 11, 2), []), null, Stop);

        var sheet = await RenderAsync(await ReadAsync(claim.Id));

        Assert.Contains("Half true", sheet.Find(".choice[aria-pressed=true]").TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-11-02", sheet.Find("input[type=date]").GetAttribute("value"));
    }

    [Fact]
    public async Task Submitting_sends_what_was_written_and_folds_the_sheet()
    {
        var claim = await WithEvidenceAsync(await MyClaimAsync());
        var open = true;
        var submitted = false;
        var sheet = await RenderAsync(claim, onOpen: now => open = now);
        sheet.Render(again => again.Add(one => one.OnSubmitted, () => submitted = true));
        await PressAsync(sheet, "5");
        await sheet.InvokeAsync(() => sheet.Instance.TypedAsync(Rationale));

        await sheet.InvokeAsync(sheet.Instance.SubmitAsync);

        var now = await ReadAsync(claim.Id);
        Assert.Equal(ClaimState.Submitted, now.State);
        Assert.Equal("False", now.Verdict!.Rating);
        Assert.Equal([claim.Evidence[0].Id], now.Verdict.EvidenceIds);
        Assert.False(open);
        Assert.True(submitted);
    }

    [Fact]
    public async Task Submitting_with_something_missing_unfolds_the_sheet()
    {
        var opened = false;
        var sheet = await RenderAsync(await MyClaimAsync(), open: false, onOpen: now => opened = now);

        await sheet.InvokeAsync(sheet.Instance.SubmitAsync);

        Assert.True(opened);
    }

    [Fact]
    public async Task A_stale_claim_is_refused_and_nothing_typed_is_lost()
    {
        var claim = await WithEvidenceAsync(await MyClaimAsync());
        var sheet = await RenderAsync(claim);
        await PressAsync(sheet, "5");
        await sheet.InvokeAsync(() => sheet.Instance.TypedAsync(Rationale));
        await DoneAsync(new WordingForm(claim) { Statement = "Another claim." }.ToCommand(), Editor);

        await sheet.InvokeAsync(sheet.Instance.SubmitAsync);

        Assert.Contains("Somebody else changed this", sheet.Find(".error").TextContent, StringComparison.Ordinal);
        Assert.Equal(ClaimState.InProgress, (await ReadAsync(claim.Id)).State);
        Assert.Equal(Rationale, (await Services.GetRequiredService<VerdictDrafts>().ReadAsync(Reviewer, claim.Id, Stop))!.Wording.Rationale);
    }

    [Fact]
    public async Task Markup_in_the_rationale_is_shown_as_text()
    {
        var sheet = await RenderAsync(await MyClaimAsync());
        await sheet.InvokeAsync(() => sheet.Instance.TypedAsync("It is **so** <script>alert(1)</script>"));

        await sheet.InvokeAsync(() => sheet.Find(".turn .link").Click());

        Assert.Equal("so", sheet.Find(".shown strong").TextContent);
        Assert.Empty(sheet.FindAll(".shown script"));
    }

    [Fact]
    public async Task Who_has_not_the_claim_can_take_it_but_not_write()
    {
        var taken = false;
        var claim = await AClaimAsync();
        var sheet = await RenderAsync(claim, onTake: () => taken = true);

        Assert.Empty(sheet.FindAll("textarea"));
        await sheet.InvokeAsync(() => sheet.Find(".bar .btn").Click());

        Assert.True(taken);
    }

    [Fact]
    public async Task What_was_typed_in_another_window_is_put_beside_what_is_typed_here()
    {
        var claim = await MyClaimAsync();
        var sheet = await RenderAsync(claim);
        await sheet.InvokeAsync(() => sheet.Instance.TypedAsync("Begun here."));
        var drafts = Services.GetRequiredService<VerdictDrafts>();
        var there = (await drafts.ReadAsync(Reviewer, claim.Id, Stop))!.Wording;
        Done(await drafts.SaveAsync(Reviewer, claim.Id, there with { Rationale = "Gone on there." }, there, Stop));

        var typing = sheet.InvokeAsync(() => sheet.Instance.TypedAsync("Gone on here."));
        shown.WaitForElement(".mud-dialog textarea");
        await shown.InvokeAsync(() => shown.Find(".mud-dialog textarea").Input("Gone on here and there."));
        await shown.InvokeAsync(() => shown.FindAll("button.primary")[^1].Click());

        Assert.True(await typing);
        Assert.Equal("Gone on here and there.", (await drafts.ReadAsync(Reviewer, claim.Id, Stop))!.Wording.Rationale);
    }

    [Fact]
    public async Task Whoever_goes_back_keeps_their_own_words_and_is_not_asked_at_every_stroke()
    {
        var claim = await MyClaimAsync();
        var sheet = await RenderAsync(claim);
        await sheet.InvokeAsync(() => sheet.Instance.TypedAsync("Begun here."));
        var drafts = Services.GetRequiredService<VerdictDrafts>();
        var there = (await drafts.ReadAsync(Reviewer, claim.Id, Stop))!.Wording;
        Done(await drafts.SaveAsync(Reviewer, claim.Id, there with { Rationale = "Gone on there." }, there, Stop));
        var typing = sheet.InvokeAsync(() => sheet.Instance.TypedAsync("Gone on here."));
        shown.WaitForElement(".mud-dialog");
        await shown.InvokeAsync(() => shown.FindAll("button").First(button => button.TextContent.Contains("Back to my text", StringComparison.Ordinal)).Click());
        Assert.False(await typing);

        Assert.False(await sheet.InvokeAsync(() => sheet.Instance.TypedAsync("Gone on here a little.")));
        Assert.Contains("in another window", sheet.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Gone on there.", (await drafts.ReadAsync(Reviewer, claim.Id, Stop))!.Wording.Rationale);

        _ = sheet.FindAll(".sheet button").First(button => button.TextContent == "See both drafts").ClickAsync(new());
        shown.WaitForElement(".mud-dialog textarea");
    }

    private async Task<IRenderedComponent<VerdictSheet>> RenderAsync(
        ClaimView claim, bool open = true, Action<bool>? onOpen = null, Action? onTake = null)
    {
        shown = RenderDialogs();
        var ratings = await Services.GetRequiredService<RatingChoices>().ReadAsync(Reviewer, Stop);
        IRenderedComponent<VerdictSheet>? sheet = null;
        sheet = Render<VerdictSheet>(parameters => parameters
            .Add(one => one.Claim, claim)
            .Add(one => one.Ratings, ratings)
            .Add(one => one.PersonId, Reviewer)
            .Add(one => one.Open, open)
            .Add(one => one.OpenChanged, now => onOpen?.Invoke(now))
            .Add(one => one.OnTake, () => onTake?.Invoke())
            .Add(one => one.OnChanged, async () =>
            {
                var now = await ReadAsync(claim.Id);
                sheet!.Render(again => again.Add(one => one.Claim, now));
            }));
        return sheet;
    }
}
