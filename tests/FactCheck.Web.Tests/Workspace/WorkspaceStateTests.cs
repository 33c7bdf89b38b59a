using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Web.Workspace;

namespace FactCheck.Web.Tests.Workspace;

public sealed class WorkspaceStateTests : WorkspaceContext
{
    [Fact]
    public async Task Set_aside_claims_leave_no_mark_but_are_accounted_for()
    {
        var claim = await AClaimAsync();
        await DoneAsync(new SetAsideClaim(Guid.CreateVersion7(), claim.Id, claim.Version, SetAsideReason.Trivial, null), Reviewer);
        var state = await OpenAsync();

        Assert.Empty(state.Layers.Marks);
        Assert.Equal(claim.Id, Assert.Single(state.Layers.Stretches).Id);
    }

    [Fact]
    public async Task Only_what_changed_is_read_again()
    {
        await AClaimAsync("Repairs cost 4 million.");
        var state = await OpenAsync();
        var before = state.Lines[0];
        var added = await AClaimAsync("The harbour reopened on Monday.");

        await state.RefreshAsync([added.Id], Stop);

        Assert.Equal([added.Id, before.Id], state.Lines.Select(line => line.Id));
        Assert.Same(before, state.Lines[1]);
    }

    [Fact]
    public async Task The_filter_is_tried_once_and_the_claim_in_hand_is_found_in_what_it_lets_through()
    {
        var first = await AClaimAsync();
        var second = await AClaimAsync("Repairs cost 4 million.");
        var state = await OpenAsync();
        await state.ChooseAsync(second.Id, Stop);

        Assert.Equal(1, state.Place);
        Assert.Equal(first.Id, state.Neighbour(-1)!.Id);
        state.Filter = ClaimFilter.All with { Text = "harbour" };
        Assert.Equal(-1, state.Place);
        Assert.Equal(first.Id, state.Neighbour(1)!.Id);
        Assert.Equal(first.Id, state.Neighbour(-1)!.Id);
        Assert.True(state.Shown == state.Shown);
    }

    [Fact]
    public async Task Who_chooses_a_claim_that_is_being_read_ahead_waits_for_that()
    {
        await AClaimAsync();
        var second = await AClaimAsync("Repairs cost 4 million.");
        var state = await OpenAsync();
        var reading = state.ReadAheadAsync(second.Id, Stop);

        await state.ChooseAsync(second.Id, Stop);

        Assert.True(reading.IsCompletedSuccessfully);
        Assert.Equal(second.Id, state.Chosen?.Id);
    }

    [Fact]
    public async Task Who_has_gone_on_meanwhile_is_not_taken_back()
    {
        var first = await AClaimAsync();
        var second = await AClaimAsync("Repairs cost 4 million.");
        var state = await OpenAsync();
        var reading = state.ReadAheadAsync(second.Id, Stop);

        var choosing = state.ChooseAsync(second.Id, Stop);
        await state.ChooseAsync(first.Id, Stop);
        await Task.WhenAll(reading, choosing);

        Assert.Equal(first.Id, state.Chosen?.Id);
    }
}
