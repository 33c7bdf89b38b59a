using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Discussion;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;

namespace FactCheck.Core.Tests.Verdicts;

public sealed class ApproveVerdictsTests
{
    [Fact]
    public async Task Several_are_signed_at_once_each_with_its_own_sign_off()
    {
        await using var desk = await TestDesk.CreateAsync();
        var (one, two) = await TwoSubmittedAsync(desk);

        await desk.DoneAsync(await TogetherAsync(one, two), one.Editor);

        Assert.Equal(2, (await one.SignOffsAsync()).Count);
        Assert.Equal(ClaimState.Approved, (await desk.ClaimAsync(two.Claim)).State);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Several_are_signed_all_or_none()
    {
        await using var desk = await TestDesk.CreateAsync();
        var (one, two) = await TwoSubmittedAsync(desk);
        var together = await TogetherAsync(one, two);
        var unseen = together with { Verdicts = [together.Verdicts[0], together.Verdicts[1] with { ContentHash = new string('0', 64) }] };

        await one.RefusedAsync(unseen, one.Editor, "verdict.otherContent");

        Assert.Equal(ClaimState.Submitted, (await desk.ClaimAsync(one.Claim)).State);
        Assert.Empty(await one.SignOffsAsync());
    }

    [Theory]
    [InlineData(Risk.Harm)]
    [InlineData(Risk.Legal)]
    public async Task What_carries_a_risk_is_signed_on_its_own(Risk risk)
    {
        await using var desk = await TestDesk.CreateAsync();
        var (one, two) = await TwoSubmittedAsync(desk);
        var planning = (await desk.ClaimAsync(two.Claim)).PlanningVersion;
        await desk.DoneAsync(new PlanClaim(Guid.CreateVersion7(), two.Claim, planning, risk, null), one.Editor);

        await one.RefusedAsync(await TogetherAsync(one, two), one.Editor, "verdict.riskOneByOne");
        await two.ApproveAsync();
    }

    [Fact]
    public async Task What_has_an_open_comment_is_signed_on_its_own_or_once_it_is_resolved()
    {
        await using var desk = await TestDesk.CreateAsync();
        var (one, two) = await TwoSubmittedAsync(desk);
        var thread = await desk.Given.AThreadAsync(two.Claim, one.Editor);

        await one.RefusedAsync(await TogetherAsync(one, two), one.Editor, "verdict.commentOneByOne");
        await desk.DoneAsync(new ResolveThread(Guid.CreateVersion7(), thread, 1), one.Editor);
        await desk.DoneAsync(await TogetherAsync(one, two), one.Editor);

        Assert.Equal(ClaimState.Approved, (await desk.ClaimAsync(two.Claim)).State);
    }

    [Fact]
    public async Task What_has_an_open_comment_can_be_signed_on_its_own()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.ASubmittedVerdictAsync();
        await desk.Given.AThreadAsync(scene.Claim, scene.Reviewer);

        await scene.ApproveAsync();
    }

    private static async Task<(Scene One, Scene Two)> TwoSubmittedAsync(TestDesk desk)
    {
        var one = await desk.Given.ASubmittedVerdictAsync();
        var two = await desk.Given.AClaimAtWorkAsync(one.Article, one.Reviewer, one.Editor, Check.Substance, "More ships will come.");
        await two.SubmitAsync();
        return (one, two);
    }

    private static async Task<ApproveVerdicts> TogetherAsync(params Scene[] scenes)
    {
        var seen = new List<SeenVerdict>();
        foreach (var approval in await Task.WhenAll(scenes.Select(scene => scene.ApprovalAsync())))
            seen.Add(new SeenVerdict(approval.ClaimId, approval.ClaimVersion, approval.ContentHash));
        return new ApproveVerdicts(Guid.CreateVersion7(), seen);
    }
}
