using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Web.Workspace;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Workspace;

public sealed class ArticleBoardsTests : WorkspaceContext
{
    private ArticleBoards Boards => Services.GetRequiredService<ArticleBoards>();

    [Fact]
    public async Task Everybody_who_sees_the_same_gets_the_same_reading()
    {
        await AClaimAsync();

        Assert.Same(await ReadAsync(Reviewer), await ReadAsync(Editor));
    }

    [Fact]
    public async Task Of_a_change_only_the_claim_that_changed_is_read_again()
    {
        var still = await AClaimAsync("Repairs cost 4 million.");
        var taken = await AClaimAsync();
        var before = await ReadAsync(Editor);
        await DoneAsync(new AssignClaim(Guid.CreateVersion7(), taken.Id, taken.PlanningVersion, Reviewer), Reviewer);

        var after = await ReadAsync(Editor);

        Assert.Equal("R. Viewer", after.Line(taken.Id)!.Assignee);
        Assert.Same(before.Line(still.Id), after.Line(still.Id));
        Assert.Same(before.Claimants, after.Claimants);
        Assert.Equal([taken.Id, still.Id], after.Lines.Select(line => line.Id));
    }

    [Fact]
    public async Task A_stretch_set_aside_leaves_every_line_as_it_was()
    {
        var claim = await AClaimAsync();
        var before = await ReadAsync(Reviewer);
        await DoneAsync(
            new SetAsideText(Guid.CreateVersion7(), Article.Id, Article.RevisionId, Of("More ships will come."), SetAsideReason.Opinion, null), Reviewer);

        var after = await ReadAsync(Reviewer);

        Assert.Single(after.Stretches);
        Assert.Same(before.Line(claim.Id), after.Line(claim.Id));
    }

    [Fact]
    public async Task Who_speaks_is_read_again_when_a_claim_says_so_anew()
    {
        var claim = await AClaimAsync();
        Assert.Empty((await ReadAsync(Reviewer)).Claimants);
        await DoneAsync(
            new AddClaim(Guid.CreateVersion7(), Article.Id, Article.RevisionId, [Of("More ships will come.")], null, [new ClaimantName("Harbour master", null, null)]),
            Reviewer);

        var after = await ReadAsync(Reviewer);

        Assert.Equal("Harbour master", Assert.Single(after.Claimants).Name);
        Assert.Equal([claim.Id], after.Lines.Where(line => line.Claimant is null).Select(line => line.Id));
    }

    [Fact]
    public async Task Claims_that_say_the_same_are_found_as_they_are_worded_now()
    {
        await SuggestAsync("The harbour reopened on Monday.");
        var claim = await AClaimAsync();
        var other = Assert.Single((await ReadAsync(Reviewer)).SameAs(claim.Id));
        await DoneAsync(new AcceptClaim(Guid.CreateVersion7(), other.Id, other.Version), Editor);

        Assert.Equal(2, Assert.Single((await ReadAsync(Reviewer)).SameAs(claim.Id)).Number);
    }

    [Fact]
    public async Task Who_has_no_role_is_shown_nothing()
    {
        await AClaimAsync();
        await ReadAsync(Reviewer);
        var stranger = await AddAsync("N. Obody", Roles.None);

        Assert.Null(await Boards.ReadAsync(stranger, Article.Number, Stop));
    }

    private async Task<BoardView> ReadAsync(Guid person) => (await Boards.ReadAsync(person, Article.Number, Stop))!;
}
