using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Text.Claims;
using FactCheck.Web.Workspace;

namespace FactCheck.Web.Tests.Workspace;

public sealed class ClaimantPickerTests : WorkspaceContext
{
    private static readonly ClaimantName Master = new("Harbour Master", "captain", "Port Office") { AlsoCalled = ["the master"] };

    [Fact]
    public async Task Each_claimant_stands_there_once_with_what_they_are_called_and_how_much_they_say()
    {
        var state = await SaidAsync();

        var picker = Render<ClaimantPicker>(parameters => parameters.Add(one => one.State, state));

        var claimants = picker.FindAll(".claimant");
        Assert.Equal(3, claimants.Count);
        Assert.Equal("Harbour Master", claimants[0].QuerySelector(".name")!.TextContent);
        Assert.Equal("2 suggested", claimants[0].QuerySelector(".count")!.TextContent);
        Assert.Equal(
            ["captain, Port Office", "also called “the master”"], claimants[0].QuerySelectorAll(".part").Select(part => part.TextContent));
        Assert.Contains("The article itself", claimants[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_by_claimant_shows_what_they_say_at_whichever_place_of_the_chain()
    {
        var state = await SaidAsync();

        state.Filter = ClaimFilter.All with { Claimant = "Harbour Master" };

        Assert.Equal(
            ["It had been shut for 12 weeks.", "Repairs cost 4 million."], state.Shown.Select(line => line.Statement));
        state.Filter = ClaimFilter.All with { Claimant = ClaimFilter.TheArticle };
        Assert.Equal(["More ships will come."], state.Shown.Select(line => line.Statement));
        state.Filter = ClaimFilter.All;
        Assert.Empty(state.Shown);
    }

    [Fact]
    public async Task Choosing_the_chosen_one_again_shows_everybody()
    {
        var state = await SaidAsync();
        state.Filter = ClaimFilter.All with { Claimant = "Harbour Master" };
        var picked = new List<string?>();
        var picker = Render<ClaimantPicker>(parameters => parameters.Add(one => one.State, state).Add(one => one.OnPick, picked.Add));

        await picker.InvokeAsync(() => picker.Find("[aria-pressed=true]").Click());
        await picker.InvokeAsync(() => picker.Find("[aria-pressed=false]").Click());
        await picker.InvokeAsync(() => picker.Find(".all button").Click());

        Assert.Equal([null, "Clerk", null], picked);
    }

    [Fact]
    public async Task Whoever_may_not_read_the_article_is_told_of_nobody()
    {
        await SaidAsync();
        var stranger = await AddAsync("S. Tranger", Roles.None);

        Assert.Empty((await OpenAsync(stranger)).Claimants);
    }

    private async Task<WorkspaceState> SaidAsync()
    {
        await DoneAsync(
            new AddSuggestions(Guid.CreateVersion7(), Article.Id, Article.RevisionId,
            [
                Claimed("It had been shut for 12 weeks.", Master),
                Claimed("Repairs cost 4 million.", Master, new ClaimantName("Clerk")),
                Claimed("More ships will come."),
            ]),
            Reviewer);
        return await OpenAsync();
    }

    private static SuggestedClaim Claimed(string part, params ClaimantName[] by) =>
        new([Of(part)], part, by, Form.ReportedSpeech, Kind.Event, Check.Substance, Worth.High, 8_000, []);
}
