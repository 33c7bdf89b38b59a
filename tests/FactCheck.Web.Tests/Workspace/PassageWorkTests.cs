using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Text;
using FactCheck.Text.Anchoring;
using FactCheck.Web.Workspace;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Workspace;

public sealed class PassageWorkTests : WorkspaceContext
{
    private PassageWork Work => Services.GetRequiredService<PassageWork>();

    [Theory]
    [InlineData(TextUnit.Character, "arbo", "arbo")]
    [InlineData(TextUnit.Word, "arbo", "harbour")]
    [InlineData(TextUnit.Sentence, "arbo", "The harbour reopened on Monday.")]
    public async Task A_selection_takes_whole_units(TextUnit unit, string selected, string taken)
    {
        var picked = await Work.SnapAsync(Article, Reviewer, Of(selected), unit, Stop);

        Assert.Equal(Of(taken), picked!.Span);
        Assert.Equal(taken, picked.Words);
    }

    [Theory]
    [InlineData("harbour reopened", true, TextUnit.Word, true, "harbour reopened on")]
    [InlineData("harbour reopened", true, TextUnit.Word, false, "harbour")]
    [InlineData("harbour reopened", false, TextUnit.Word, false, "The harbour reopened")]
    [InlineData("harbour reopened", true, TextUnit.Character, false, "harbour reopene")]
    [InlineData("harbour reopened", true, TextUnit.Sentence, true, "harbour reopened on Monday.")]
    [InlineData("harbour", false, TextUnit.Word, true, "harbour")]
    public async Task An_edge_goes_a_step_but_never_past_the_other(string passage, bool isEnd, TextUnit unit, bool forward, string moved)
    {
        var to = await Work.MoveAsync(Article, Reviewer, new EdgeMove(Of(passage), isEnd, unit, forward, null), Stop);

        Assert.Equal(Of(moved), new Span(to!.Start, to.End));
        Assert.Equal(moved, to.Words);
    }

    [Theory]
    [InlineData(true, 22, "harbour reopened on")]
    [InlineData(true, 13, "harbour reopened")]
    [InlineData(true, 12, "harbour")]
    [InlineData(true, 2, "harbour")]
    [InlineData(false, 2, "The harbour")]
    public async Task An_edge_dropped_in_a_word_takes_the_word(bool isEnd, int offset, string moved)
    {
        var to = await Work.MoveAsync(Article, Reviewer, new EdgeMove(Of("harbour"), isEnd, TextUnit.Word, true, offset), Stop);

        Assert.Equal(Of(moved), new Span(to!.Start, to.End));
    }

    [Fact]
    public async Task A_passage_more_one_moved_and_one_taken_off_go_through_the_gate()
    {
        var claim = await AClaimAsync("The harbour reopened");

        Assert.True(await Work.AddAsync(Article, claim, Of("Repairs"), Stop));
        Assert.Equal(["The harbour reopened", "Repairs"], await PassagesAsync(claim));
        Assert.True(await Work.ChangeAsync(Article, await ReadAsync(claim.Id), Of("Repairs"), Of("Repairs cost 4 million"), Stop));
        Assert.Equal(["The harbour reopened", "Repairs cost 4 million"], await PassagesAsync(claim));
        Assert.True(await Work.ChangeAsync(Article, await ReadAsync(claim.Id), Of("The harbour reopened"), null, Stop));
        Assert.Equal(["Repairs cost 4 million"], await PassagesAsync(claim));
        Assert.False(await Work.ChangeAsync(Article, await ReadAsync(claim.Id), Of("The harbour reopened"), null, Stop));
    }

    [Fact]
    public async Task The_last_passage_stays()
    {
        var claim = await AClaimAsync("The harbour reopened");

        Assert.False(await Work.ChangeAsync(Article, claim, Of("The harbour reopened"), null, Stop));
        Assert.Equal(["The harbour reopened"], await PassagesAsync(claim));
    }

    [Fact]
    public async Task Passages_that_come_to_touch_become_one()
    {
        var claim = await AClaimAsync("The harbour");
        await Work.AddAsync(Article, claim, Of("on Monday"), Stop);

        await Work.ChangeAsync(Article, await ReadAsync(claim.Id), Of("The harbour"), Of("The harbour reopened on"), Stop);

        Assert.Equal(["The harbour reopened on Monday"], await PassagesAsync(claim));
    }

    [Fact]
    public async Task On_paper_each_claim_stands_by_its_number_and_a_suggestion_does_not()
    {
        await SuggestAsync("More ships will come.");
        await AClaimAsync("Repairs cost 4 million.");
        await AClaimAsync();

        var html = await Services.GetRequiredService<PrintedClaims>().WriteAsync(Reviewer, Article.Number, Stop);

        var list = RenderMarkup(html!);
        Assert.Equal(["1", "2"], list.FindAll("dt").Select(number => number.TextContent));
        Assert.Equal(["Repairs cost 4 million.", "The harbour reopened on Monday."], list.FindAll(".statement").Select(statement => statement.TextContent));
        Assert.Equal("○ To do · the article", list.Find(".sub").TextContent);
        Assert.Null(await Services.GetRequiredService<PrintedClaims>().WriteAsync(Guid.CreateVersion7(), Article.Number, Stop));
    }

    private IRenderedComponent<Bunit.Rendering.ContainerFragment> RenderMarkup(string html) => Render(builder => builder.AddMarkupContent(0, html));

    private async Task<IEnumerable<string>> PassagesAsync(ClaimView claim) => (await ReadAsync(claim.Id)).Passages.Select(passage => passage.Exact);
}
