using Xunit;

namespace FactCheck.Text.Tests.Claims;

public sealed class RelativeDatesTests
{
    private static readonly DateOnly Wednesday = new(2026, 11, 25);

    [Theory]
    [InlineData("The council voted on Monday.", "The council voted on Monday, November 23, 2026.")]
    [InlineData("The council voted on Wednesday.", "The council voted on Wednesday, November 25, 2026.")]
    [InlineData("The council voted on Thursday.", "The council voted on Thursday, November 19, 2026.")]
    [InlineData("The council will vote on Wednesday.", "The council will vote on Wednesday.")]
    [InlineData("The council will vote on Tuesday.", "The council will vote on Tuesday, December 1, 2026.")]
    [InlineData("The council voted on Monday morning.", "The council voted on Monday morning, November 23, 2026.")]
    [InlineData("The council voted Monday in the hall.", "The council voted on Monday, November 23, 2026 in the hall.")]
    [InlineData("Monday, the council voted for the plan.", "On Monday, November 23, 2026, the council voted for the plan.")]
    [InlineData("The council voted the next Monday.", "The council voted the next Monday.")]
    [InlineData("The council debated Monday's vote.", "The council debated Monday's vote.")]
    [InlineData("The council voted on Monday, November 9.", "The council voted on Monday, November 9.")]
    [InlineData("The council announced a vote on Monday.", "The council announced a vote on Monday.")]
    [InlineData("The council announced on Monday the arrest of a man.", "The council announced on Monday, November 23, 2026 the arrest of a man.")]
    [InlineData("The council voted this past weekend in Riverton.", "The council voted on the weekend of November 21 and 22, 2026 in Riverton.")]
    [InlineData("The council will vote this weekend in Riverton.", "The council will vote on the weekend of November 28 and 29, 2026 in Riverton.")]
    [InlineData("The council voted this weekend in Riverton.", "The council voted this weekend in Riverton.")]
    [InlineData("The council will vote next weekend in Riverton.", "The council will vote next weekend in Riverton.")]
    [InlineData("The council voted this month for the plan.", "The council voted in November 2026 for the plan.")]
    [InlineData("The council will vote next year on the plan.", "The council will vote in 2027 on the plan.")]
    [InlineData("The council debated next year's vote.", "The council debated 2027\u2019s vote.")]
    [InlineData("The council voted this morning for the plan.", "The council voted on the morning of November 25, 2026 for the plan.")]
    [InlineData("The council voted last night for the plan.", "The council voted on the night of November 24, 2026 for the plan.")]
    [InlineData("The council closed the road this fall.", "The council closed the road in the fall of 2026.")]
    [InlineData("The council closed the road last summer.", "The council closed the road last summer.")]
    [InlineData("The council closed the road today.", "The council closed the road on November 25, 2026.")]
    [InlineData("The share of renters has fallen to 9 percent today.", "The share of renters has fallen to 9 percent today.")]
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

    [Theory]
    [InlineData(22, "The council voted on the weekend of November 21 and 22, 2026.")]
    [InlineData(23, "The council voted on the weekend of November 21 and 22, 2026.")]
    [InlineData(24, "The council voted this weekend.")]
    public void This_weekend_is_the_past_one_on_a_Monday_alone(int day, string statement)
    {
        var reading = ArticleReader.Read("The council voted this weekend.", new ReadingOptions("en", new DateOnly(2026, 11, day)), TestContext.Current.CancellationToken);

        Assert.Equal(statement, Assert.Single(reading.Suggestions).Statement);
    }

    [Fact]
    public void In_quotation_marks_a_day_stays_as_it_was_said()
    {
        var reading = ArticleReader.Read("“The council voted yesterday,” Anna Weiss said.", new ReadingOptions("en", Wednesday), TestContext.Current.CancellationToken);

        Assert.Equal("The council voted yesterday.", Assert.Single(reading.Suggestions).Statement);
    }
}
