using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Core.Verdicts;
using FactCheck.Web.Workspace;

namespace FactCheck.Web.Tests.Workspace;

public sealed class ClaimPanelTests : WorkspaceContext
{
    [Fact]
    public void Without_a_claim_it_says_how_to_choose_one() =>
        Assert.Contains("No claim chosen", Render<ClaimPanel>().Markup, StringComparison.Ordinal);

    [Fact]
    public void While_a_claim_is_read_it_says_so() =>
        Assert.NotNull(Render<ClaimPanel>(parameters => parameters.Add(panel => panel.Loading, true)).Find("[role=status]"));

    [Fact]
    public async Task After_the_wording_and_after_the_verdict_the_heading_has_the_focus()
    {
        var claim = await MyClaimAsync();
        RenderDialogs();
        var panel = Render<ClaimPanel>(parameters => parameters.Add(panel => panel.Claim, claim).Add(panel => panel.Name, "A1-1"));
        await panel.InvokeAsync(panel.Instance.StartWordingAsync);

        await panel.Find("form.wording").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Equal(2, Focused.Count));

        await panel.InvokeAsync(panel.Instance.FocusHead);

        panel.WaitForAssertion(() => Assert.Equal(3, Focused.Count));
    }

    [Fact]
    public async Task Only_what_is_allowed_has_a_button()
    {
        var claim = await MyClaimAsync();

        var buttons = Render<ClaimButtons>(parameters => parameters.Add(buttons => buttons.Claim, claim));

        var shown = buttons.FindAll("button").Select(button => button.FirstChild!.TextContent.Trim());
        Assert.Equal(["Start", "Hand back", "Split …", "Same as …", "Set aside …"], shown);
    }

    [Fact]
    public async Task An_editor_may_assign_and_plan()
    {
        var claim = await ReadAsync((await MyClaimAsync()).Id, Editor);
        ClaimAction? done = null;
        var buttons = Render<ClaimButtons>(parameters => parameters.Add(one => one.Claim, claim).Add(one => one.OnAct, action => done = action));

        await buttons.InvokeAsync(() => buttons.FindAll("button").First(button => button.TextContent.Contains("Assign", StringComparison.Ordinal)).Click());

        Assert.Equal(ClaimAction.Assign, done);
        Assert.Contains("Plan", buttons.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_editor_asked_stands_right_under_the_wording()
    {
        var claim = await SentBackAsync("Which harbour?");

        var head = Render<ClaimHead>(parameters => parameters.Add(head => head.Claim, claim));

        var order = head.FindAll("h2, .note, dl").Select(element => element.TagName).ToList();
        Assert.Equal(["H2", "DIV", "DL"], order);
        Assert.Contains("E. Ditor", head.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Equal("Which harbour?", head.Find(".comment").TextContent);
    }

    [Fact]
    public async Task Evidence_says_its_stance_in_a_word_and_who_attached_it()
    {
        var claim = await WithEvidenceAsync(await MyClaimAsync());
        var panel = Render<ClaimPanel>(parameters => parameters.Add(panel => panel.Claim, claim).Add(panel => panel.Name, "A1-1"));

        Assert.Equal("✕ Refutes", panel.Find(".stance").TextContent);
        Assert.Equal("Shut until Tuesday.", panel.Find("q").TextContent);
        Assert.Contains("p. 4", panel.Find(".piece").TextContent, StringComparison.Ordinal);
        Assert.Contains("attached by R. Viewer", panel.Find(".piece").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_evidence_the_tab_says_what_belongs_there()
    {
        var claim = await MyClaimAsync();

        var tab = Render<EvidenceTab>(parameters => parameters.Add(tab => tab.Claim, claim));

        Assert.Contains("No evidence yet", tab.Markup, StringComparison.Ordinal);
        Assert.Contains("Add evidence", tab.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_evidence_cannot_be_changed_by_a_reviewer_who_has_not_the_claim()
    {
        await WithEvidenceAsync(await AClaimAsync(), Editor);
        var seen = await ReadAsync((await OpenAsync()).Lines[0].Id);

        var tab = Render<EvidenceTab>(parameters => parameters.Add(tab => tab.Claim, seen));

        Assert.Empty(tab.FindAll(".change"));
    }

    [Fact]
    public async Task The_history_tells_what_happened_latest_first()
    {
        var claim = await MyClaimAsync();
        var panel = Render<ClaimPanel>(parameters => parameters.Add(panel => panel.Claim, claim));

        await panel.InvokeAsync(() => panel.Find("#tab-History").Click());

        panel.WaitForAssertion(() => Assert.Equal(
            ["R. Viewer took it", "E. Ditor added it"],
            panel.FindAll("li > span:first-child").Select(entry => entry.TextContent)));
    }

    [Fact]
    public async Task The_wording_opens_only_where_it_may_be_changed()
    {
        var mine = await MyClaimAsync();
        var panel = Render<ClaimPanel>(parameters => parameters.Add(panel => panel.Claim, mine with { Allowed = new HashSet<ClaimAction>() }));
        await panel.InvokeAsync(panel.Instance.StartWordingAsync);
        Assert.Empty(panel.FindAll(".wording"));

        panel.Render(parameters => parameters.Add(panel => panel.Claim, mine));
        await panel.InvokeAsync(() => panel.Find(".pencil").Click());

        Assert.NotNull(panel.Find(".wording textarea"));
    }

    [Fact]
    public async Task A_wording_left_half_typed_is_there_again_when_one_comes_back_to_the_claim()
    {
        var (first, second) = (await AClaimAsync(), await AClaimAsync("Repairs cost 4 million."));
        var panel = Render<ClaimPanel>(parameters => parameters.Add(panel => panel.Claim, first));
        await panel.InvokeAsync(() => panel.Find(".pencil").Click());
        await panel.InvokeAsync(() => panel.Find(".wording textarea").Input("Half typed"));

        panel.Render(parameters => parameters.Add(panel => panel.Claim, second));
        Assert.Empty(panel.FindAll(".wording"));
        panel.Render(parameters => parameters.Add(panel => panel.Claim, first));

        Assert.Equal("Half typed", panel.Find(".wording textarea").GetAttribute("value"));
    }

    private async Task<ClaimView> SentBackAsync(string comment)
    {
        var claim = await WithEvidenceAsync(await MyClaimAsync());
        await DoneAsync(
            new SubmitVerdict(Guid.CreateVersion7(), claim.Id, claim.Version, TruthScale.False, null, "The register says otherwise.", new DateOnly(2026, 11, 4), [claim.Evidence[0].Id]),
            Reviewer);
        claim = await ReadAsync(claim.Id);
        await DoneAsync(new RequestChanges(Guid.CreateVersion7(), claim.Id, claim.Version, comment), Editor);
        return await ReadAsync(claim.Id);
    }

    private IReadOnlyList<JSRuntimeInvocation> Focused => JSInterop.Invocations["Blazor._internal.domWrapper.focus"];
}
