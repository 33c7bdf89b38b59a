using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Verdicts;
using FactCheck.Web.Sources.Weighing;
using FactCheck.Web.Tests.Workspace;
using FactCheck.Web.Workspace;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Sources.Weighing;

public sealed class WeighingTests : WorkspaceContext
{
    private const string Rationale = "The register says otherwise.";

    [Fact]
    public async Task At_a_glance_a_claims_evidence_is_primary_independent_and_contradicting()
    {
        var claim = await WithEvidenceAsync(await MyClaimAsync());
        claim = await WithPaperAsync(claim, "Morning paper", Stance.Supports);
        claim = await WithPaperAsync(claim, "Background", Stance.Context);

        var tab = Render<EvidenceTab>(parameters => parameters.Add(one => one.Claim, claim));

        var glance = tab.Find(".weight").TextContent;
        Assert.Contains("1 primary source ", glance.Replace('\n', ' ') + " ", StringComparison.Ordinal);
        Assert.Contains("2 independent origins", glance, StringComparison.Ordinal);
        Assert.Contains("supports and refutes", glance, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_sources_are_said_to_be_one_origin_and_to_stand_on_their_own_again()
    {
        var claim = await WithPaperAsync(await WithEvidenceAsync(await MyClaimAsync()), "Morning paper", Stance.Refutes);
        RenderDialogs();
        var tab = Render<EvidenceTab>(parameters => parameters.Add(one => one.Claim, claim));
        var line = tab.FindComponents<OriginLine>()[0];
        var other = line.Instance.All.Single(piece => piece.SourceId != line.Instance.Piece.SourceId);

        await line.InvokeAsync(() => line.Find("select").Change(other.SourceId.ToString()));
        line.WaitForAssertion(() => Assert.Equal("The two count as one origin", Said));
        var joined = await ReadAsync(claim.Id);
        tab.Render(again => again.Add(one => one.Claim, joined));
        Assert.Contains($"One origin with: {other.Source.Title}", tab.FindComponents<OriginLine>()[0].Markup, StringComparison.Ordinal);
        Assert.Contains("1 independent origin", tab.Find(".weight").TextContent, StringComparison.Ordinal);

        await tab.InvokeAsync(() => tab.Find(".origin button").Click());
        tab.WaitForAssertion(() => Assert.Equal("The source stands on its own again", Said));
        Assert.Equal(2, Weight.Of((await ReadAsync(claim.Id)).Evidence.Select(piece => piece.Weighed)).Origins);
    }

    [Fact]
    public async Task Who_may_not_add_evidence_is_shown_origins_but_cannot_join_them()
    {
        var claim = await WithPaperAsync(await WithEvidenceAsync(await MyClaimAsync()), "Morning paper", Stance.Refutes);
        await DoneAsync(new JoinOrigins(Guid.CreateVersion7(), claim.Evidence[0].SourceId, claim.Evidence[1].SourceId), Reviewer);

        var joined = await ReadAsync(claim.Id, Editor) with { Allowed = new HashSet<ClaimAction>() };
        var tab = Render<EvidenceTab>(parameters => parameters.Add(one => one.Claim, joined));

        Assert.Contains("One origin with", tab.Find(".origin").TextContent, StringComparison.Ordinal);
        Assert.Empty(tab.FindAll(".origin button, .origin select"));
    }

    [Fact]
    public async Task While_the_verdict_is_written_the_rule_says_what_it_asks_and_whether_it_is_met()
    {
        await RuleAsync(TruthScale.False, new RuleTerms(2, 2, Unmet.Blocks));
        var claim = await WithEvidenceAsync(await MyClaimAsync());
        var sheet = await SheetAsync(claim);
        Assert.Empty(sheet.FindAll(".rule"));

        await PressAsync(sheet, "5");
        await sheet.InvokeAsync(() => sheet.Instance.TypedAsync(Rationale));

        Assert.Contains("2 primary sources or 2 independent sources", sheet.Find(".rule.unmet").TextContent, StringComparison.Ordinal);
        Assert.Contains("Not met: 1 primary, 1 independent", sheet.Find(".rule").TextContent, StringComparison.Ordinal);
        Assert.True(sheet.Find(".bar .btn").HasAttribute("disabled"));
        Assert.Contains("The evidence rule is not met", sheet.Find(".bar .btn").TextContent, StringComparison.Ordinal);
        Assert.Empty(sheet.FindAll("[data-draft] textarea"));

        claim = await WithPaperAsync(claim, "Morning paper", Stance.Refutes);
        sheet.Render(again => again.Add(one => one.Claim, claim));
        Assert.Contains("Met: 1 primary, 2 independent", sheet.Find(".rule").TextContent, StringComparison.Ordinal);
        Assert.False(sheet.Find(".bar .btn").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Where_a_reason_does_it_is_asked_for_and_sent_with_the_verdict()
    {
        await RuleAsync(TruthScale.False, new RuleTerms(2, null, Unmet.NeedsReason));
        var claim = await WithEvidenceAsync(await MyClaimAsync());
        var sheet = await SheetAsync(claim);
        await PressAsync(sheet, "5");
        await sheet.InvokeAsync(() => sheet.Instance.TypedAsync(Rationale));
        Assert.True(sheet.Find(".bar .btn").HasAttribute("disabled"));

        Assert.Contains("Say why it rests on less", sheet.Find(".bar .btn").TextContent, StringComparison.Ordinal);
        await sheet.InvokeAsync(() => sheet.Find("[data-draft] textarea").Input("Nobody else was there."));
        Assert.False(sheet.Find(".bar .btn").HasAttribute("disabled"));
        await sheet.InvokeAsync(sheet.Instance.SubmitAsync);

        Assert.Equal(ClaimState.Submitted, (await ReadAsync(claim.Id)).State);
        var card = await Services.GetRequiredService<SignOffCards>().ReadAsync(Editor, claim.Id, Stop);
        Assert.Equal("Nobody else was there.", card!.RuleReason);
    }

    [Fact]
    public async Task A_reason_typed_before_a_reload_is_there_again()
    {
        var module = JSInterop.SetupModule("./drafts.js");
        module.Setup<FactCheck.Web.Shell.KeptDrafts.Kept>("read", _ => true)
            .SetResult(new FactCheck.Web.Shell.KeptDrafts.Kept(DateTimeOffset.UnixEpoch, new() { [RuleReasonField.Part] = "Nobody else was there." }));
        var claim = await MyClaimAsync();
        var reason = "";

        Render<RuleReasonField>(parameters => parameters
            .Add(one => one.PersonId, Reviewer).Add(one => one.Claim, claim)
            .Add(one => one.Value, reason).Add(one => one.ValueChanged, typed => reason = typed));

        Assert.Equal("Nobody else was there.", reason);
    }

    private Task<int> RuleAsync(Guid rating, RuleTerms terms) => DoneAsync(new SetEvidenceRule(Guid.CreateVersion7(), rating, 0, terms), Founder);

    private async Task<ClaimView> WithPaperAsync(ClaimView claim, string title, Stance stance)
    {
        var source = new SourceDetails(title, $"https://{title.Replace(' ', '-')}.example/", null, null, "2026-11", SourceType.NewsReport, Primary: false);
        var details = new EvidenceDetails(stance, null, LocatorKind.Page, "4", new DateOnly(2026, 11, 3), null);
        await DoneAsync(new AttachEvidence(Guid.CreateVersion7(), [claim.Id], null, source, null, details), Reviewer);
        return await ReadAsync(claim.Id);
    }

    private async Task<IRenderedComponent<VerdictSheet>> SheetAsync(ClaimView claim)
    {
        RenderDialogs();
        var ratings = await Services.GetRequiredService<RatingChoices>().ReadAsync(Reviewer, Stop);
        IRenderedComponent<VerdictSheet>? sheet = null;
        sheet = Render<VerdictSheet>(parameters => parameters
            .Add(one => one.Claim, claim)
            .Add(one => one.Ratings, ratings)
            .Add(one => one.PersonId, Reviewer)
            .Add(one => one.Open, true)
            .Add(one => one.OnChanged, async () =>
            {
                var now = await ReadAsync(claim.Id);
                sheet!.Render(again => again.Add(one => one.Claim, now));
            }));
        return sheet;
    }
}
