using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Text;
using FactCheck.Text.Claims;
using FactCheck.Web.Workspace;

namespace FactCheck.Web.Tests.Workspace;

public sealed class WorkspaceStateTests : WorkspaceContext
{
    [Fact]
    public async Task A_few_claims_are_handed_to_the_browser_so_that_they_are_not_read_twice()
    {
        await AClaimAsync();
        var state = await OpenAsync();

        var shot = state.Keep();

        Assert.Equal(state.Lines, shot?.Lines);
    }

    [Fact]
    public async Task More_than_a_message_may_carry_is_read_again_instead()
    {
        var many = Enumerable.Range(0, 90).Select(at => new SuggestedClaim(
            [new Span(at, at + 5)], $"{at} {new string('x', 990)}", [], Form.OwnVoice, Kind.Other, Check.Substance, Worth.Low, 100, []));
        await DoneAsync(new AddSuggestions(Guid.CreateVersion7(), Article.Id, Article.RevisionId, [.. many]), Reviewer);
        var state = await OpenAsync();

        Assert.Equal(90, state.Waiting);
        Assert.Null(state.Keep());
    }

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
}
