using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Evidence.Confidential;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Weighing;

public sealed class EvidenceRuleTests
{
    private static readonly RuleTerms OneOrThree = new(1, 3, Unmet.Blocks);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_verdict_that_rests_on_less_than_the_rule_asks_is_refused_until_what_is_missing_is_there()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        await desk.ARuleAsync(await desk.Given.AnAdministratorAsync(), TruthScale.False, OneOrThree);
        var pieces = new List<Guid> { scene.Evidence };
        pieces.Add((await scene.WeighableAsync("one", Stance.Refutes)).EvidenceIds[0]);
        pieces.Add((await scene.WeighableAsync("two", Stance.Refutes)).EvidenceIds[0]);
        pieces.Add((await scene.WeighableAsync("background", Stance.Context, primary: true)).EvidenceIds[0]);

        await scene.RefusedAsync(await FalseAsync(scene, pieces), scene.Reviewer, "verdict.ruleUnmet");
        await scene.RefusedAsync(await FalseAsync(scene, pieces) with { RuleReason = GivenWeighing.Reason }, scene.Reviewer, "verdict.ruleUnmet");
        Assert.Equal(ClaimState.InProgress, (await desk.ClaimAsync(scene.Claim)).State);

        pieces.Add((await scene.WeighableAsync("three", Stance.Refutes)).EvidenceIds[0]);
        await desk.DoneAsync(await FalseAsync(scene, pieces), scene.Reviewer);
        Assert.Empty(await ReasonsAsync(desk));
    }

    [Fact]
    public async Task Evidence_the_verdict_does_not_rest_on_does_not_count()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        await desk.ARuleAsync(await desk.Given.AnAdministratorAsync(), TruthScale.True, new RuleTerms(2, null, Unmet.Blocks));
        await scene.WeighableAsync("one", primary: true);

        await scene.RefusedAsync(await scene.SubmissionAsync(), scene.Reviewer, "verdict.ruleUnmet");
    }

    [Fact]
    public async Task Where_the_desk_is_content_with_a_reason_it_is_kept_with_the_rule_and_shown_to_the_editor()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        await desk.ARuleAsync(await desk.Given.AnAdministratorAsync(), TruthScale.True, OneOrThree with { Primary = 2, Unmet = Unmet.NeedsReason });

        await scene.RefusedAsync(await scene.SubmissionAsync(), scene.Reviewer, "verdict.ruleReasonMissing");
        await desk.DoneAsync(await scene.SubmissionAsync() with { RuleReason = $" {GivenWeighing.Reason} " }, scene.Reviewer);

        Assert.Equal(GivenWeighing.Reason, Assert.Single(await ReasonsAsync(desk)).Reason);
        var card = (await desk.Services.GetRequiredService<SignOffCards>().ReadAsync(scene.Editor, scene.Claim, Token))!;
        Assert.Equal((GivenWeighing.Reason, 2), (card.RuleReason, card.UnmetRule?.Primary));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task What_does_not_meet_its_rule_is_approved_on_its_own_never_among_several()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.ASubmittedVerdictAsync();
        await desk.ARuleAsync(await desk.Given.AnAdministratorAsync(), TruthScale.True, OneOrThree with { Primary = 2 });
        var approval = await scene.ApprovalAsync();

        await scene.RefusedAsync(
            new ApproveVerdicts(Guid.CreateVersion7(), [new SeenVerdict(scene.Claim, approval.ClaimVersion, approval.ContentHash)]),
            scene.Editor, "verdict.ruleOneByOne");
        await desk.DoneAsync(approval, scene.Editor);
    }

    [Fact]
    public async Task A_changed_rule_is_a_new_version_and_the_old_one_stays()
    {
        await using var desk = await DeskAsync();
        var founder = await desk.Given.AFoundedDeskAsync();
        await desk.ARuleAsync(founder, TruthScale.True, OneOrThree);
        var stale = await desk.DoAsync(new SetEvidenceRule(Guid.CreateVersion7(), TruthScale.True, 0, OneOrThree with { Primary = 2 }), founder);
        Assert.Equal(2, await desk.ARuleAsync(founder, TruthScale.True, OneOrThree with { Primary = 2 }, 1));
        Assert.Equal(2, await desk.ARuleAsync(founder, TruthScale.True, OneOrThree with { Primary = 2 }, 2));
        Assert.Equal(3, await desk.ARuleAsync(founder, TruthScale.True, new RuleTerms(null, null, Unmet.Blocks), 2));

        Assert.Equal(1, Assert.IsType<Outcome<int>.Conflict>(stale).Version);
        await using var database = desk.OpenDatabase();
        Assert.Equal([1, 2, 3], await database.EvidenceRules.OrderBy(rule => rule.Number).Select(rule => rule.Number).ToListAsync(Token));
        var shown = (await desk.Services.GetRequiredService<EvidenceRules>().ReadAsync(founder, Token))[0];
        Assert.Equal((3, true, "F. Ounder"), (shown.Number, shown.Terms.IsEmpty, shown.SetBy));
        Assert.Null((await desk.Services.GetRequiredService<RatingChoices>().ReadAsync(founder, Token))[0].Rule);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Only_administrators_set_rules_and_only_within_reason()
    {
        await using var desk = await TestDesk.CreateAsync();
        var founder = await desk.Given.AFoundedDeskAsync();
        var editor = await desk.Given.AnEditorAsync();
        SetEvidenceRule Set(RuleTerms terms) => new(Guid.CreateVersion7(), TruthScale.True, 0, terms);

        Assert.IsType<Outcome<int>.Refused>(await desk.DoAsync(Set(OneOrThree), editor));
        Assert.IsType<Outcome<int>.Invalid>(await desk.DoAsync(Set(OneOrThree with { Primary = 0 }), founder));
        Assert.IsType<Outcome<int>.Invalid>(await desk.DoAsync(Set(OneOrThree with { Secondary = 21 }), founder));
        var unknown = await desk.DoAsync(Set(OneOrThree) with { RatingId = Guid.CreateVersion7() }, founder);
        Assert.Equal(VerdictRefusals.RatingUnknown, Assert.IsType<Outcome<int>.Refused>(unknown).Refusal);
    }

    [Fact]
    public async Task A_confidential_source_counts_and_who_may_not_know_of_it_is_told_no_more_than_before()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var outsider = await desk.Given.AReviewerAsync("Out. Sider");
        await desk.ARuleAsync(await desk.Given.AnAdministratorAsync(), TruthScale.True, new RuleTerms(2, null, Unmet.Blocks));
        var held = await desk.DoneAsync(GivenConfidential.Conversation(scene.Claim), await desk.Given.AReviewerAsync("At. Tacher"));

        await desk.DoneAsync(await scene.SubmissionAsync() with { EvidenceIds = [scene.Evidence, held.EvidenceIds[0]] }, scene.Reviewer);

        var outsiders = (await desk.Services.GetRequiredService<ClaimDetail>().FindAsync(outsider, scene.Claim, Token))!;
        Assert.Equal(scene.Evidence, Assert.Single(outsiders.Evidence).Id);
        Assert.Equal(1, outsiders.ConfidentialOnFile);
        var join = await desk.DoAsync(
            new JoinOrigins(Guid.CreateVersion7(), held.SourceId, (await desk.PieceAsync(scene.Evidence)).SourceId), outsider);
        Assert.IsType<Outcome<Nothing>.Gone>(join);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task Everybody_is_shown_the_weight_the_desk_counts(int asked, bool met)
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var outsider = await desk.Given.AReviewerAsync("Out. Sider");
        await desk.ARuleAsync(await desk.Given.AnAdministratorAsync(), TruthScale.True, new RuleTerms(asked, null, Unmet.NeedsReason));
        var held = await desk.DoneAsync(GivenConfidential.Conversation(scene.Claim), await desk.Given.AReviewerAsync("At. Tacher"));
        var submission = await scene.SubmissionAsync() with { EvidenceIds = [scene.Evidence, held.EvidenceIds[0]] };
        if (!met)
            await scene.RefusedAsync(submission, scene.Reviewer, "verdict.ruleReasonMissing");
        await desk.DoneAsync(submission with { Id = Guid.CreateVersion7(), RuleReason = met ? null : GivenWeighing.Reason }, scene.Reviewer);

        foreach (var reader in new[] { outsider, scene.Reviewer, scene.Editor })
        {
            var claim = (await desk.Services.GetRequiredService<ClaimDetail>().FindAsync(reader, scene.Claim, Token))!;
            Assert.Equal(new Weight(2, 2, false), claim.Weight);
            Assert.Equal(new Weight(2, 2, false), Weight.Of(claim.Cited));
            var card = (await desk.Services.GetRequiredService<SignOffCards>().ReadAsync(reader, scene.Claim, Token))!;
            Assert.Equal(met, card.UnmetRule is null);
        }
    }

    [Fact]
    public async Task What_the_verdict_does_not_rest_on_is_not_told_by_the_weight_either()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var outsider = await desk.Given.AReviewerAsync("Out. Sider");
        await desk.DoneAsync(GivenConfidential.Conversation(scene.Claim), await desk.Given.AReviewerAsync("At. Tacher"));
        await desk.DoneAsync(await scene.SubmissionAsync(), scene.Reviewer);

        var outsiders = (await desk.Services.GetRequiredService<ClaimDetail>().FindAsync(outsider, scene.Claim, Token))!;

        Assert.Equal((new Weight(1, 1, false), 0), (outsiders.Weight, outsiders.ConfidentialOnFile));
    }

    [Fact]
    public async Task The_reason_for_an_unmet_rule_is_read_by_those_alone_who_may_know_of_all_the_evidence()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var outsider = await desk.Given.AReviewerAsync("Out. Sider");
        var attacher = await desk.Given.AReviewerAsync("At. Tacher");
        await desk.ARuleAsync(await desk.Given.AnAdministratorAsync(), TruthScale.True, new RuleTerms(9, null, Unmet.NeedsReason));
        await desk.DoneAsync(GivenConfidential.Conversation(scene.Claim), attacher);
        await desk.DoneAsync(await scene.SubmissionAsync() with { RuleReason = GivenWeighing.Reason }, scene.Reviewer);

        async Task<string?> ReasonForAsync(Guid reader) =>
            (await desk.Services.GetRequiredService<SignOffCards>().ReadAsync(reader, scene.Claim, Token))!.RuleReason;

        Assert.Null(await ReasonForAsync(outsider));
        Assert.Equal(GivenWeighing.Reason, await ReasonForAsync(attacher));
        Assert.Equal(GivenWeighing.Reason, await ReasonForAsync(scene.Reviewer));
        Assert.Equal(GivenWeighing.Reason, await ReasonForAsync(scene.Editor));
    }

    private static async Task<SubmitVerdict> FalseAsync(Scene scene, IReadOnlyList<Guid> pieces) =>
        await scene.SubmissionAsync() with { RatingId = TruthScale.False, EvidenceIds = [.. pieces] };

    private static async Task<List<RuleReason>> ReasonsAsync(TestDesk desk)
    {
        await using var database = desk.OpenDatabase();
        return await database.RuleReasons.ToListAsync(Token);
    }

    private static Task<TestDesk> DeskAsync() => TestDesk.CreateAsync(services =>
    {
        services.AddEvidence();
        services.AddVerdictParts();
    });
}
