using FactCheck.Core.Claims;
using FactCheck.Text.Claims;
using FactCheck.Web.Workspace;

namespace FactCheck.Web.Tests.Workspace;

public sealed class ClaimFilterTests
{
    private static readonly Guid Me = Guid.CreateVersion7();

    [Fact]
    public void The_list_leaves_suggestions_to_triage()
    {
        Assert.True(ClaimFilter.All.Shows(Line(), Me));
        Assert.False(ClaimFilter.All.Shows(Line(number: null, state: ClaimState.Suggested), Me));
    }

    [Fact]
    public void Where_somebodys_words_are_asked_for_their_suggestions_count_too()
    {
        var theirs = ClaimFilter.All with { Claimant = "Harbour master" };

        Assert.True(theirs.Shows(Line(number: null, state: ClaimState.Suggested), Me));
        Assert.False((theirs with { State = ClaimState.ToDo }).Shows(Line(number: null, state: ClaimState.Suggested), Me));
        Assert.False(theirs.Shows(Line(number: null, state: ClaimState.SetAside), Me));
    }

    [Fact]
    public void Mine_are_those_I_have()
    {
        var mine = ClaimFilter.All with { Mine = true };

        Assert.True(mine.Shows(Line(assignee: Me), Me));
        Assert.False(mine.Shows(Line(assignee: Guid.CreateVersion7()), Me));
        Assert.False(mine.Shows(Line(), Me));
    }

    [Theory]
    [InlineData("REPAIRS", true)]
    [InlineData("harbour master", true)]
    [InlineData("3", true)]
    [InlineData(" ", true)]
    [InlineData("4", false)]
    [InlineData("bridge", false)]
    public void Text_is_found_in_number_statement_and_claimant(string text, bool shown) =>
        Assert.Equal(shown, (ClaimFilter.All with { Text = text }).Shows(Line(), Me));

    private static ClaimLine Line(int? number = 3, ClaimState state = ClaimState.ToDo, Guid? assignee = null) => new(
        Guid.CreateVersion7(), number, state, "Repairs cost a lot.", Kind.Statistic, Worth.High, "Harbour master", assignee, null,
        null, Risk.None, null, null, null, 0, [], 1);
}
