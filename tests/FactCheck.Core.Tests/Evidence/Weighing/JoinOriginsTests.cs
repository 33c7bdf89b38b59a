using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Weighing;

public sealed class JoinOriginsTests
{
    private const string Copy =
        "The harbour authority said on Monday that the basin had been opened to ships again after twelve weeks of repairs to its northern wall.";

    [Fact]
    public async Task Sources_that_quote_the_same_copy_count_once_without_anybody_saying_so()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        await scene.WeighableAsync("one", quotation: Copy);
        await scene.WeighableAsync("two", quotation: Copy);

        Assert.Equal(2, await OriginsAsync(scene));
    }

    [Fact]
    public async Task Joined_sources_count_once_together_with_all_that_either_was_joined_to()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var one = (await scene.WeighableAsync("one")).SourceId;
        var two = (await scene.WeighableAsync("two")).SourceId;
        var three = (await scene.WeighableAsync("three")).SourceId;
        var four = (await scene.WeighableAsync("four")).SourceId;
        Assert.Equal(5, await OriginsAsync(scene));

        await desk.DoneAsync(new JoinOrigins(Guid.CreateVersion7(), one, two), scene.Reviewer);
        await desk.DoneAsync(new JoinOrigins(Guid.CreateVersion7(), three, four), scene.Reviewer);
        Assert.Equal(3, await OriginsAsync(scene));
        await desk.DoneAsync(new JoinOrigins(Guid.CreateVersion7(), two, three), scene.Reviewer);
        Assert.Equal(2, await OriginsAsync(scene));
        await desk.DoneAsync(new PartOrigin(Guid.CreateVersion7(), one), scene.Reviewer);

        Assert.Equal(3, await OriginsAsync(scene));
        Assert.IsType<Outcome<Nothing>.Gone>(await desk.DoAsync(new PartOrigin(Guid.CreateVersion7(), one), scene.Reviewer));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Joining_and_parting_are_taken_back()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var join = new JoinOrigins(
            Guid.CreateVersion7(), (await scene.WeighableAsync("one")).SourceId, (await scene.WeighableAsync("two")).SourceId);
        var part = new PartOrigin(Guid.CreateVersion7(), join.SourceId);
        await desk.DoneAsync(join, scene.Reviewer);
        await desk.DoneAsync(part, scene.Reviewer);

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), part.Id), scene.Reviewer);
        Assert.Equal(2, await OriginsAsync(scene));
        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), join.Id), scene.Reviewer);

        Assert.Equal(3, await OriginsAsync(scene));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_source_is_not_joined_to_itself()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var one = (await scene.WeighableAsync("one")).SourceId;

        Assert.IsType<Outcome<Nothing>.Invalid>(await desk.DoAsync(new JoinOrigins(Guid.CreateVersion7(), one, one), scene.Reviewer));
    }

    /// <summary>Of the claim; the register it has from the start is one of them.</summary>
    private static async Task<int> OriginsAsync(Scene scene)
    {
        var claim = await scene.Desk.Services.GetRequiredService<ClaimDetail>()
            .FindAsync(scene.Reviewer, scene.Claim, TestContext.Current.CancellationToken);
        return Weight.Of(claim!.Evidence.Select(piece => piece.Weighed)).Origins;
    }
}
