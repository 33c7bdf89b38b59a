using FactCheck.Core.Claims;
using FactCheck.Web.Workspace;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Workspace;

public sealed class RedoTests : WorkspaceContext
{
    private ClaimActions Actions => Services.GetRequiredService<ClaimActions>();

    [Fact]
    public async Task A_merge_is_taken_back_and_done_again()
    {
        var (claim, survivor) = (await AClaimAsync(), await AClaimAsync("Repairs cost 4 million."));
        await Actions.MergeAsync(claim.Id, claim.Version, survivor.Id, survivor.Version, "A1-1", "A1-2", Stop);

        await Actions.UndoAsync(Stop);
        Assert.Equal(ClaimState.ToDo, (await ReadAsync(claim.Id)).State);
        await Actions.RedoAsync(Stop);

        Assert.Equal(ClaimState.Merged, (await ReadAsync(claim.Id)).State);
        Assert.Equal("Merged A1-1 into A1-2", Said);
    }

    [Fact]
    public async Task Several_suggestions_accepted_at_once_are_so_again()
    {
        await SuggestAsync("Repairs cost 4 million.", "More ships will come.");
        var lines = (await OpenAsync()).Lines;
        await Actions.AcceptAllAsync(Article, [.. lines.Select(line => new ClaimAt(line.Id, line.Version))], Stop);

        await Actions.UndoAsync(Stop);
        await Actions.RedoAsync(Stop);

        Assert.All((await OpenAsync()).Lines, line => Assert.Equal(ClaimState.ToDo, line.State));
    }

    [Fact]
    public async Task Evidence_that_was_removed_comes_back_and_goes_again()
    {
        var claim = await WithEvidenceAsync(await MyClaimAsync());
        await Actions.RemoveAsync(claim.Id, claim.Evidence[0].Id, claim.Evidence[0].Version, "Removed it", Stop);

        await Actions.UndoAsync(Stop);
        Assert.Single((await ReadAsync(claim.Id)).Evidence);
        await Actions.RedoAsync(Stop);

        Assert.Empty((await ReadAsync(claim.Id)).Evidence);
    }

    [Fact]
    public async Task What_somebody_else_did_since_is_not_done_over_and_is_named()
    {
        var claim = await AClaimAsync();
        await Actions.TryAsync(new WordingForm(claim) { Statement = "Mine." }.ToCommand(), _ => "Saved", _ => Task.FromResult(true), Stop);
        await Actions.UndoAsync(Stop);
        await DoneAsync(new WordingForm(await ReadAsync(claim.Id)) { Statement = "Theirs." }.ToCommand(), Editor);

        await Actions.RedoAsync(Stop);

        Assert.Equal("E. Ditor reworded A1-1 since, so this is not done again.", Said);
        Assert.Equal("Theirs.", (await ReadAsync(claim.Id)).Statement);
    }
}
