using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Text.Figures;
using FactCheck.Web.Workspace;

namespace FactCheck.Web.Tests.Workspace;

public sealed class ClaimFiguresTests : WorkspaceContext
{
    [Theory]
    [InlineData("Trips fell from 1.6 million to 1.4 million.", "1.6 million = 1,600,000|1.4 million = 1,400,000")]
    [InlineData("The budget is $61.7 million.", "$61.7 million = USD 61,700,000")]
    [InlineData("It takes 9,000 trucks and 60 percent of the cost.", "")]
    [InlineData("On Mar. 9 the hall opened.", "")]
    [InlineData("They argued for two hours, one against twelve.", "")]
    public void Only_numbers_that_are_written_short_are_written_out(string statement, string full) =>
        Assert.Equal(full, string.Join('|', ClaimFigures.InFull(statement).Select(figure => $"{figure.Written} = {figure.Full}")));

    [Fact]
    public async Task The_articles_words_stand_there_where_the_statement_says_more()
    {
        var claim = await AClaimAsync();

        Assert.Null(ClaimFigures.InTheText(claim));
        Assert.Null(ClaimFigures.InTheText(claim with { Statement = "the harbour reopened on Monday" }));
        Assert.Equal(
            "The harbour reopened on Monday.", ClaimFigures.InTheText(claim with { Statement = "The harbour reopened on 2 November 2026." }));
    }

    [Fact]
    public async Task Numbers_that_do_not_agree_stand_apart_from_what_makes_the_worth()
    {
        var claim = await AClaimAsync() with { Reasons = ["the numbers do not agree: from 100 to 150 is 50 percent more", "states a number"] };

        var head = Render<ClaimHead>(parameters => parameters.Add(one => one.Claim, claim));

        Assert.Equal(ArithmeticFinding.Disagree, ClaimFigures.Sum(claim)!.Value.Finding);
        Assert.Contains("the numbers do not agree: from 100 to 150 is 50 percent more", head.Find("dd.off").TextContent, StringComparison.Ordinal);
        Assert.Contains("— states a number", head.Markup, StringComparison.Ordinal);
        Assert.Equal([("+++", "states a number")], ClaimFigures.Worth(claim));
    }

    [Fact]
    public async Task A_reason_that_lowers_the_worth_keeps_its_sign_whichever_place_it_has()
    {
        var claim = await AClaimAsync() with { Reasons = ["\u2212 opinion words lower it", "states a number", "compares", "\u2212 asks a question", "names somebody", "says what happened"] };

        Assert.Equal(
            [("\u2212", "opinion words lower it"), ("+++", "states a number"), ("++", "compares"), ("\u2212", "asks a question"), ("+", "names somebody"), ("+", "says what happened")],
            ClaimFigures.Worth(claim));
    }

    [Fact]
    public async Task Without_anything_to_work_out_there_is_no_line_for_it()
    {
        var claim = await AClaimAsync();

        Assert.Null(ClaimFigures.Sum(claim with { Reasons = ["states a number"] }));
        Assert.Empty(Render<ClaimFacts>(parameters => parameters.Add(one => one.Claim, claim)).FindAll("dt"));
    }
}
