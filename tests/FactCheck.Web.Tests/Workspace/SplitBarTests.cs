using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Splitting;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using FactCheck.Text.Claims;
using FactCheck.Web.Account;
using FactCheck.Web.Workspace;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FactCheck.Web.Tests.Workspace;

public sealed class SplitBarTests : WorkspaceContext
{
    private static readonly string[] Parts = ["The harbour reopened on Monday.", "It had been shut for 12 weeks."];

    [Fact]
    public async Task Nothing_shows_while_nothing_is_being_split()
    {
        var bar = Render<SplitBar>(parameters => parameters.Add(one => one.State, Services.GetRequiredService<WorkspaceState>()));

        Assert.Empty(bar.FindAll(".split"));
        Assert.Empty((await OpenAsync()).Lines);
    }

    [Fact]
    public async Task How_far_it_is_stands_there_in_words_and_figures()
    {
        await StartAsync();
        await StorePartAsync(Parts[0]);

        var bar = await RenderBarAsync();

        var track = bar.Find("[role=progressbar]");
        Assert.Equal("Splitting the text: 28% through, suggestions so far: 1", bar.Find(".words").TextContent);
        Assert.Equal("35", track.GetAttribute("aria-valuenow"));
        Assert.Equal(bar.Find(".words").TextContent, track.GetAttribute("aria-valuetext"));
        Assert.Equal("Splitting", track.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task It_is_cancelled_and_the_rest_is_split_with_the_same_button()
    {
        RenderDialogs();
        await StartAsync();
        await StorePartAsync(Parts[0]);
        var state = await OpenAsync();
        var bar = Render<SplitBar>(parameters => parameters
            .Add(one => one.State, state)
            .Add(one => one.OnChanged, () => state.RefreshAsync([], Stop)));

        await bar.Find("button").ClickAsync(new());
        bar.Render();
        Assert.StartsWith("Splitting was cancelled", bar.Find(".words").TextContent, StringComparison.Ordinal);
        Assert.Equal(bar.Find(".words").TextContent, bar.Find("[role=status]").TextContent);
        Assert.Empty(bar.FindAll("[role=progressbar]"));
        Assert.Equal("Split the rest", bar.Find("button").TextContent);

        // The article is short, so that the rest comes at once.
        await bar.Find("button").ClickAsync(new());
        bar.Render();
        Assert.Empty(bar.FindAll(".split"));
        Assert.Equal(ArticleStage.InReview, state.Article!.Stage);
    }

    [Fact]
    public async Task What_is_heard_does_not_change_with_every_percent()
    {
        await StartAsync();
        await StorePartAsync(Parts[0]);
        var state = await OpenAsync();
        var bar = Render<SplitBar>(parameters => parameters.Add(one => one.State, state));
        await StorePartAsync("on Monday.", through: 35);
        await state.RefreshAsync([], Stop);
        bar.Render(parameters => parameters.Add(one => one.State, state));
        Assert.Equal("", bar.Find("[role=status]").TextContent);

        await StorePartAsync(Parts[1], through: 60);
        await state.RefreshAsync([], Stop);
        bar.Render(parameters => parameters.Add(one => one.State, state));

        Assert.StartsWith("Splitting the text: ", bar.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_split_sees_how_far_it_is_without_a_button()
    {
        await StartAsync();
        SignIn(await AddAsync("A. Nother", Roles.Administrator));

        var bar = await RenderBarAsync();

        Assert.Single(bar.FindAll("[role=progressbar]"));
        Assert.Empty(bar.FindAll("button"));
    }

    [Fact]
    public async Task Triage_says_that_more_is_coming_and_takes_up_what_comes()
    {
        RenderDialogs();
        var watcher = Services.GetServices<IHostedService>().Single(service => service.GetType().Name == "FactWatcher");
        await watcher.StartAsync(Stop);
        await StartAsync();
        var page = Render<TriagePage>(parameters => parameters.Add(one => one.Number, "A1"));
        Assert.Contains("More suggestions are coming", page.Markup, StringComparison.Ordinal);

        await StorePartAsync(Parts[0]);
        page.WaitForAssertion(() => Assert.Equal(Parts[0], page.Find("textarea").GetAttribute("value")), TimeSpan.FromSeconds(30));
        await DoneAsync(new CancelSplitting(Guid.CreateVersion7(), Article.Id), Editor);

        page.WaitForAssertion(() => Assert.Equal("Split the rest", page.Find(".split button").TextContent), TimeSpan.FromSeconds(30));
        await watcher.StopAsync(Stop);
    }

    private Task<Nothing> StartAsync() => DoneAsync(new StartSplitting(Guid.CreateVersion7(), Article.Id), Reviewer);

    private Task<SplitResult> StorePartAsync(string part, int? through = null) => DoneAsync(
        new AddSplitPart(
            Guid.CreateVersion7(), Article.Id, Article.RevisionId,
            [new SuggestedClaim([Of(part)], part, [], Form.OwnVoice, Kind.Event, Check.Substance, Worth.High, 8_000, [])],
            through ?? Of(part).End, IsLast: false),
        Reviewer);

    private async Task<IRenderedComponent<SplitBar>> RenderBarAsync()
    {
        var state = await OpenAsync();
        return Render<SplitBar>(parameters => parameters.Add(one => one.State, state));
    }
}
