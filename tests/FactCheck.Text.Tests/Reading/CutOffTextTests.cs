namespace FactCheck.Text.Tests.Reading;

/// <summary>Pasted and fetched texts end anywhere: in the middle of a sentence, without a full stop.</summary>
public sealed class CutOffTextTests
{
    [Theory]
    [InlineData("The mayor proposed the wall, as the council had asked, and said nothing of it")]
    [InlineData("The bridge was inspected in May or closed and repaired by the port")]
    [InlineData("Colonel Ann Weiss, the commander of the harbour guard, was accused of hiding 14 letters, which the court has read")]
    [InlineData("“We have lost it,” Weiss was accused of saying on Monday, and the paper that printed it called her a liar")]
    [InlineData("Tom Okafor, who runs the smallest library in the town, told the Courier that readers were turned away and that nobody")]
    [InlineData("According to the ministry, exports rose 20 percent, from 1.5 to 1.8 million, because ships that had been late came")]
    [InlineData("She believes that the law, together with the help our neighbour gives us, will not be enough, but he doesn't")]
    public void A_text_that_ends_after_any_of_its_letters_is_read(string text)
    {
        for (var end = 1; end <= text.Length; end++)
        {
            var reading = ArticleReader.Read(text[..end], new ReadingOptions(), TestContext.Current.CancellationToken);

            Assert.All(reading.Suggestions.SelectMany(suggestion => suggestion.Passages), passage => Assert.InRange(passage.End, passage.Start + 1, end));
        }
    }

    [Theory]
    [InlineData("I believe, as the president indicated, and said")]
    [InlineData("Admiral Weiss, the commander of")]
    [InlineData("She said something on the day when she was accused of")]
    public void A_text_that_ends_where_a_word_is_missing_is_read(string text) =>
        Assert.NotEmpty(ArticleReader.Read(text, new ReadingOptions(), TestContext.Current.CancellationToken).Sentences);
}
