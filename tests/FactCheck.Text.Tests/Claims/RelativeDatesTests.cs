using Xunit;

namespace FactCheck.Text.Tests.Claims;

public sealed class RelativeDatesTests
{
    private static readonly DateOnly Wednesday = new(2026, 11, 25);

    [Theory]
    [InlineData("The council voted on Monday.", "The council voted on Monday, November 23, 2026.")]
    [InlineData("The council voted on Wednesday.", "The council voted on Wednesday, November 25, 2026.")]
    [InlineData("The council voted on Thursday.", "The council voted on Thursday, November 19, 2026.")]
    [InlineData("The council will vote on Wednesday.", "The council will vote on Wednesday, December 2, 2026.")]
    [InlineData("The council may vote on Friday.", "The council may vote on Friday.")]
    [InlineData("The council voted last month for the plan.", "The council voted in October 2026 for the plan.")]
    [InlineData("The council voted last week for the plan.", "The council voted in the week before that of November 25, 2026 for the plan.")]
    [InlineData("The council debated last week's vote.", "The council debated last week's vote.")]
    [InlineData("The council voted yesterday evening for the plan.", "The council voted on the evening of November 24, 2026 for the plan.")]
    public void A_day_is_resolved_only_where_it_is_certain(string text, string statement)
    {
        var reading = ArticleReader.Read(text, new ReadingOptions("en", Wednesday), TestContext.Current.CancellationToken);

        Assert.Equal(statement, Assert.Single(reading.Suggestions).Statement);
    }

    [Fact]
    public void In_quotation_marks_a_day_stays_as_it_was_said()
    {
        var reading = ArticleReader.Read("“The council voted yesterday,” Anna Weiss said.", new ReadingOptions("en", Wednesday), TestContext.Current.CancellationToken);

        Assert.Equal("The council voted yesterday.", Assert.Single(reading.Suggestions).Statement);
    }
}
