using FactCheck.Core.People;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Tests.Verdicts;

public sealed class WorkingAloneTests
{
    [Fact]
    public async Task A_desk_of_one_approves_its_own_work_with_a_reason_and_says_so()
    {
        await using var desk = await TestDesk.CreateAsync();
        var alone = await desk.Given.AFoundedDeskAsync(worksAlone: true);
        var article = await desk.Given.AnArticleAsync(alone);
        var scene = await desk.Given.AClaimAtWorkAsync(article, alone, alone);
        await scene.SubmitAsync();
        await scene.RefusedAsync(await scene.ApprovalAsync(), alone, "verdict.soleReasonMissing");

        await desk.DoneAsync(new SetSoleApprovalReason(Guid.CreateVersion7(), article, 1, "Nobody else works here."), alone);
        await scene.ApproveAsync();

        Assert.True(Assert.Single(await scene.SignOffsAsync()).SelfApproved);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task With_a_second_editor_the_desk_is_a_team_for_good()
    {
        await using var desk = await TestDesk.CreateAsync();
        var alone = await desk.Given.AFoundedDeskAsync(worksAlone: true);
        var article = await desk.Given.AnArticleAsync(alone);
        var scene = await desk.Given.AClaimAtWorkAsync(article, alone, alone);
        await scene.SubmitAsync();
        await desk.DoneAsync(new SetSoleApprovalReason(Guid.CreateVersion7(), article, 1, "Nobody else works here."), alone);

        var second = await desk.DoneAsync(new AddPerson(Guid.CreateVersion7(), "S. Econd", "second@desk.example", Roles.Editor), alone);

        await scene.RefusedAsync(await scene.ApprovalAsync(), alone, "claim.ownWork");
        await scene.RefusedAsync(new SetSoleApprovalReason(Guid.CreateVersion7(), article, 2, "Again."), alone, "verdict.notAlone");
        await desk.DoneAsync(new DisablePerson(Guid.CreateVersion7(), second, 1), alone);
        await scene.RefusedAsync(await scene.ApprovalAsync(), alone, "claim.ownWork");
    }
}
