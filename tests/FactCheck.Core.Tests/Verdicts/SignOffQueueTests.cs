using FactCheck.Core.Claims;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Evidence;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Verdicts;

public sealed class SignOffQueueTests
{
    [Fact]
    public async Task What_is_due_first_comes_first_then_what_carries_a_risk()
    {
        await using var desk = await TestDesk.CreateAsync();
        var first = await desk.Given.ASubmittedVerdictAsync();
        var second = await AnotherAsync(first, "More ships will come.");
        var third = await AnotherAsync(first, "It had been shut for 12 weeks.");
        await PlanAsync(second, Risk.Harm, null);
        await PlanAsync(third, Risk.None, new DateTimeOffset(2026, 11, 5, 0, 0, 0, TimeSpan.Zero));

        var page = await QueueAsync(desk, first.Editor, null, 2);
        var rest = await QueueAsync(desk, first.Editor, page.Rows[^1].ClaimId, 2);

        Assert.Equal([third.Claim, second.Claim], page.Rows.Select(row => row.ClaimId));
        Assert.Equal((3, 0, true), (page.Waiting, page.WorkedOn, page.More));
        Assert.Equal([first.Claim], rest.Rows.Select(row => row.ClaimId));
        Assert.False(rest.More);
        Assert.Equal((await first.CurrentAsync()).ContentHash, rest.Rows[0].ContentHash);
    }

    [Fact]
    public async Task What_an_editor_worked_on_is_only_counted_and_reviewers_have_no_queue()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var attached = await desk.Given.EvidenceAsync(scene.Claim, scene.Editor, "https://other.example/");
        await desk.DoneAsync(await scene.SubmissionAsync() with { EvidenceIds = [attached] }, scene.Reviewer);

        var editors = await QueueAsync(desk, scene.Editor, null, 10);
        var reviewers = await QueueAsync(desk, scene.Reviewer, null, 10);
        var administrators = await QueueAsync(desk, await desk.Given.AnAdministratorAsync(), null, 10);

        Assert.Equal((0, 0, 1), (editors.Rows.Count, editors.Waiting, editors.WorkedOn));
        Assert.Equal((0, 0, 0), (reviewers.Rows.Count, reviewers.Waiting, reviewers.WorkedOn));
        Assert.Equal((0, 0, 0), (administrators.Rows.Count, administrators.Waiting, administrators.WorkedOn));
    }

    [Fact]
    public async Task A_card_shows_all_that_is_looked_at_before_signing()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddVerdictParts());
        var scene = await desk.Given.ASubmittedVerdictAsync();
        await desk.DoneAsync(await scene.ObjectionAsync(), scene.Editor);
        await desk.DoneAsync(
            await scene.SubmissionAsync() with { Rationale = "The register says so on page four, line two." }, scene.Reviewer);
        var uncited = await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, "https://other.example/");

        var card = (await CardAsync(desk, scene.Editor, scene.Claim))!;

        Assert.Equal("Repairs cost 4 million.", Assert.Single(card.Context).Exact);
        Assert.Equal(scene.Evidence, Assert.Single(card.Cited).EvidenceId);
        Assert.Equal(uncited, Assert.Single(card.Others).Id);
        Assert.Equal("Which page?", card.LastObjection!.Comment);
        Assert.Equal((2, 1, GivenVerdicts.Rationale), (card.Verdict.Number, card.Previous!.Number, card.Previous.Rationale));
        Assert.Null(card.WhyNot);
        Assert.Equal("claim.notYours", (await CardAsync(desk, scene.Reviewer, scene.Claim))!.WhyNot!.Code);
        await desk.DoneAsync(
            new ApproveVerdict(Guid.CreateVersion7(), scene.Claim, card.Claim.Version, card.Verdict.ContentHash), scene.Editor);
        Assert.Null(await CardAsync(desk, scene.Editor, scene.Claim));
    }

    private static async Task<Scene> AnotherAsync(Scene scene, string part)
    {
        var another = await scene.Desk.Given.AClaimAtWorkAsync(scene.Article, scene.Reviewer, scene.Editor, Check.Substance, part);
        await another.SubmitAsync();
        return another;
    }

    private static async Task PlanAsync(Scene scene, Risk risk, DateTimeOffset? due)
    {
        var claim = await scene.Desk.ClaimAsync(scene.Claim);
        await scene.Desk.DoneAsync(new PlanClaim(Guid.CreateVersion7(), scene.Claim, claim.PlanningVersion, risk, due), scene.Editor);
    }

    private static Task<QueuePage> QueueAsync(TestDesk desk, Guid viewer, Guid? after, int size) =>
        desk.Services.GetRequiredService<SignOffQueue>().ReadAsync(viewer, after, size, TestContext.Current.CancellationToken);

    private static Task<SignOffCard?> CardAsync(TestDesk desk, Guid viewer, Guid claim) =>
        desk.Services.GetRequiredService<SignOffCards>().ReadAsync(viewer, claim, TestContext.Current.CancellationToken);
}
