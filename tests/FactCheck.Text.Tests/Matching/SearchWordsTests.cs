using FactCheck.Text.Matching;

namespace FactCheck.Text.Tests.Matching;

public sealed class SearchWordsTests
{
    [Fact]
    public void The_words_that_tell_most_are_asked_for_and_those_that_are_everywhere_are_not()
    {
        var words = SearchWords.Of("The president said that the glacier people visited lost ice.", 10);

        Assert.Contains("glacier", words);
        Assert.DoesNotContain("the", words, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("president", words);
    }

    [Fact]
    public void Where_all_words_are_frequent_two_of_them_are_asked_for() =>
        Assert.Equal(2, SearchWords.Of("The president of the people", 10).Count);

    [Fact]
    public void No_more_than_asked_for_are_given_and_none_without_words()
    {
        Assert.Equal(3, SearchWords.Of("Zebra quokka narwhal okapi axolotl", 3).Count);
        Assert.Empty(SearchWords.Of("?! the of", 3));
    }

    [Theory]
    [InlineData("n't")]
    [InlineData("n’t tell")]
    [InlineData("DON'Tn't")]
    public void What_is_left_of_a_broken_word_is_a_word(string text) => Assert.DoesNotContain("", SearchWords.Of(text, 10));
}
