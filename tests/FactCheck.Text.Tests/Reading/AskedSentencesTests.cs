using FactCheck.Text.Claims;
using FactCheck.Text.Structure;

namespace FactCheck.Text.Tests.Reading;

public sealed class AskedSentencesTests
{
    private const string Text =
        """
        Council closes two libraries

        Mayor Anna Weiss said on Monday that 14 libraries had closed since 2019. “We lost 3.5 million euros,” she added.

        The council will vote in May. “Nobody asked the readers,” said Tom Okafor, who runs the smallest of them.
        """;

    [Fact]
    public void Claims_are_looked_for_only_where_they_are_asked_for()
    {
        var whole = Read(null);
        var from = Text.IndexOf("The council will", StringComparison.Ordinal);

        var part = Read(sentence => sentence.Start >= from);

        var expected = whole.Suggestions.Where(suggestion => suggestion.Passages[0].Start >= from).Select(suggestion => suggestion.Statement).ToList();
        Assert.NotEmpty(expected);
        Assert.NotEqual(whole.Suggestions.Count, expected.Count);
        Assert.Equal(expected, part.Suggestions.Select(suggestion => suggestion.Statement));
    }

    [Fact]
    public void Who_says_what_is_found_everywhere()
    {
        var (whole, none) = (Read(null), Read(_ => false));

        Assert.Empty(none.Suggestions);
        Assert.Contains(none.Attributions, said => said.Speaker?.Name == "Anna Weiss");
        Assert.Equal(whole.Sentences.Select(Spoken), none.Sentences.Select(Spoken));
        Assert.Equal(
            whole.Attributions.Select(said => (said.Source, said.Cue, said.Speaker?.Name)),
            none.Attributions.Select(said => (said.Source, said.Cue, said.Speaker?.Name)));
    }

    private static (Span, StructureKind, string?, Form) Spoken(ReadSentence sentence) =>
        (sentence.Span, sentence.Structure, sentence.Speaker, sentence.Form);

    private static ArticleReading Read(Func<Span, bool>? asked) =>
        ArticleReader.Read(Text, new ReadingOptions { SuggestIn = asked }, TestContext.Current.CancellationToken);
}
