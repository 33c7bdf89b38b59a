using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Text.Claims;
using FactCheck.Web.Workspace;

namespace FactCheck.Web.Tests.Workspace;

public sealed class WordingEditorTests : WorkspaceContext
{
    [Fact]
    public async Task Saving_changes_the_claim_and_can_be_undone()
    {
        var claim = await AClaimAsync();
        bool? saved = null;
        RenderDialogs();
        var editor = Render<WordingEditor>(parameters => parameters.Add(one => one.Claim, claim).Add(one => one.OnDone, done => saved = done));

        await editor.InvokeAsync(() => editor.Find("textarea").Input("The harbour reopened on 2 November."));
        await editor.InvokeAsync(() => editor.FindAll("select")[1].Change(nameof(Kind.Event)));
        await PressAsync(editor, "Ctrl+Enter");

        var now = await ReadAsync(claim.Id);
        Assert.True(saved);
        Assert.Equal("The harbour reopened on 2 November.", now.Statement);
        Assert.Equal(Kind.Event, now.Kind);
        Assert.Equal("Saved the wording", Said);
    }

    [Fact]
    public async Task What_is_typed_is_kept_on_the_device_unless_the_claim_is_confidential()
    {
        var claim = await WithEvidenceAsync(await MyClaimAsync());
        var secret = claim with { Evidence = [claim.Evidence[0] with { Confidential = true }] };

        var plain = Render<WordingEditor>(parameters => parameters.Add(one => one.Claim, claim));
        var kept = Render<WordingEditor>(parameters => parameters.Add(one => one.Claim, secret));
        var unseen = Render<WordingEditor>(parameters => parameters.Add(one => one.Claim, claim with { ConfidentialOnFile = 1 }));

        Assert.Contains(claim.Id.ToString(), plain.Find("form").GetAttribute("data-draft"), StringComparison.Ordinal);
        Assert.False(kept.Find("form").HasAttribute("data-draft"));
        Assert.False(unseen.Find("form").HasAttribute("data-draft"));
    }

    [Fact]
    public async Task A_faulty_date_is_said_beside_its_field_and_what_was_typed_stays()
    {
        var claim = await AClaimAsync();
        var editor = Render<WordingEditor>(parameters => parameters.Add(one => one.Claim, claim));

        await editor.InvokeAsync(() => editor.Find("input[placeholder]").Change("4 Nov"));
        await PressAsync(editor, "Ctrl+Enter");

        Assert.Contains("2026-11", editor.Find("#fault-said-on").TextContent, StringComparison.Ordinal);
        Assert.Equal("4 Nov", editor.Find("input[placeholder]").GetAttribute("value"));
    }

    [Fact]
    public async Task When_somebody_saved_first_both_versions_are_shown_and_the_choice_is_saved()
    {
        var claim = await AClaimAsync();
        var dialogs = RenderDialogs();
        var editor = Render<WordingEditor>(parameters => parameters.Add(one => one.Claim, claim));
        await editor.InvokeAsync(() => editor.Find("textarea").Input("Mine."));
        await DoneAsync(new WordingForm(claim) { Statement = "Theirs." }.ToCommand(), Editor);

        var saving = PressAsync(editor, "Ctrl+Enter");
        dialogs.WaitForAssertion(() => Assert.Contains("Theirs.", dialogs.Markup, StringComparison.Ordinal));
        await dialogs.InvokeAsync(() => dialogs.FindAll("input[type=radio]")[1].Change(true));
        await dialogs.InvokeAsync(() => dialogs.Find("button.primary").Click());
        await saving;

        Assert.Equal("Mine.", (await ReadAsync(claim.Id)).Statement);
    }

    [Fact]
    public async Task Going_back_from_the_conflict_keeps_what_was_typed()
    {
        var claim = await AClaimAsync();
        var dialogs = RenderDialogs();
        var editor = Render<WordingEditor>(parameters => parameters.Add(one => one.Claim, claim));
        await editor.InvokeAsync(() => editor.Find("textarea").Input("Mine."));
        await DoneAsync(new WordingForm(claim) { Statement = "Theirs." }.ToCommand(), Editor);

        var saving = PressAsync(editor, "Ctrl+Enter");
        dialogs.WaitForElement(".mud-dialog");
        await dialogs.InvokeAsync(() => dialogs.FindAll("button").First(button => button.TextContent.Contains("Back to my text", StringComparison.Ordinal)).Click());
        await saving;

        Assert.Equal("Mine.", editor.Find("textarea").GetAttribute("value"));
        Assert.Equal("Theirs.", (await ReadAsync(claim.Id)).Statement);
    }

    [Fact]
    public async Task Claimants_are_a_chain_outermost_first()
    {
        var claim = await AClaimAsync();
        var editor = Render<WordingEditor>(parameters => parameters.Add(one => one.Claim, claim));

        for (var place = 0; place < 2; place++)
        {
            await editor.InvokeAsync(() => editor.FindAll("fieldset .link")[^1].Click());
            await editor.InvokeAsync(() => editor.FindAll(".claimant")[place].QuerySelector("input")!.Change(place == 0 ? "A. Master" : "B. Captain"));
        }

        await PressAsync(editor, "Ctrl+Enter");

        Assert.Equal(["A. Master", "B. Captain"], (await ReadAsync(claim.Id)).Claimants.Select(claimant => claimant.Name));
    }

    [Fact]
    public async Task Without_a_statement_the_button_says_what_is_missing()
    {
        var claim = await AClaimAsync();
        var editor = Render<WordingEditor>(parameters => parameters.Add(one => one.Claim, claim));

        await editor.InvokeAsync(() => editor.Find("textarea").Input(" "));

        Assert.Contains("Write a statement", editor.Find("button[type=submit]").TextContent, StringComparison.Ordinal);
        Assert.True(editor.Find("button[type=submit]").HasAttribute("disabled"));
    }
}
