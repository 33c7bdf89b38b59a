using FactCheck.Text.Claims;
using FactCheck.Text.Names;
using FactCheck.Text.Words;

namespace FactCheck.Text.Tests.Claims;

public sealed class WorthReaderTests
{
    private const string Text = "The council said on Monday that spending on schools rose by 12 percent last year, \u201Cmore than ever before,\u201D because the state cut its grants.";

    [Fact]
    public void A_part_of_a_sentence_weighs_the_same_whether_or_not_the_whole_was_read_before()
    {
        var article = ParsedArticle.Of(Text, TestContext.Current.CancellationToken);
        var kinds = new KindReader(article);
        var used = new WorthReader(article, kinds);
        for (var first = 0; first < article.Tokens.Count; first++)
        {
            for (var last = first; last < article.Tokens.Count; last++)
            {
                used.Score(0, article.Tokens.Count - 1);
                var after = used.Score(first, last);
                var fresh = new WorthReader(article, kinds).Score(first, last);
                Assert.Equal(fresh.Chance, after.Chance);
                Assert.Equal(fresh.Reasons, after.Reasons);
            }
        }
    }

    [Fact]
    public void Reasons_come_strongest_first_added_up_by_their_words_with_a_minus_where_they_lower_and_the_weak_are_left_out()
    {
        var reasons = new WorthReasons(ParsedArticle.Of("The bridge fell.", TestContext.Current.CancellationToken));
        reasons.Add("middling", -0.5);
        reasons.Add("weak", 0.14);
        reasons.Add("", 3);
        reasons.Add("strong", 0.9);
        reasons.Add("middling too", 0.5);
        reasons.Add("middling", 0.2);
        reasons.Add("quotes", 0.3, token: 1);

        Assert.Equal(["strong", "middling too", "\u2212 middling", "quotes: \u2018bridge\u2019"], reasons.Strongest());
    }

    [Fact]
    public void At_most_five_reasons_are_told()
    {
        var reasons = new WorthReasons(ParsedArticle.Of("The bridge fell.", TestContext.Current.CancellationToken));
        foreach (var words in new[] { "a", "b", "c", "d", "e", "f" })
            reasons.Add(words, 1);

        Assert.Equal(["a", "b", "c", "d", "e"], reasons.Strongest());
    }

    [Fact]
    public void Sections_are_counted_by_word_and_by_phrase_inside_the_stretch_alone()
    {
        var article = ParsedArticle.Of("It rose due to the court and because of the court and the court.", TestContext.Current.CancellationToken);
        var sections = new ClaimSections(article);

        Assert.Equal(2, sections.Count(0, article.Tokens.Count - 1)[ClaimSections.Causal]);
        Assert.Equal(2, sections.Count(0, article.Tokens.Count - 1)[ClaimSections.Law]);
        Assert.Equal(0, sections.Count(0, 2)[ClaimSections.Causal]);
        Assert.Equal(1, sections.Count(0, 3)[ClaimSections.Causal]);
    }

    [Fact]
    public void A_name_is_spelled_on_one_line_and_as_one_string()
    {
        const string Names = "Jane Doe met Jane\nDoe and Jane Doe.";
        var spellings = new Spellings(Names);

        Assert.Equal("Jane Doe", spellings.Of(13, 21));
        Assert.Same(spellings.Of(0, 8), spellings.Of(Names.LastIndexOf('J'), Names.Length - 1));
    }

    [Fact]
    public void A_token_keeps_its_place_when_its_tag_is_settled()
    {
        var token = new Token(1_999_990, 2_000_000, Tag.End) with { Tag = Tag.Name };

        Assert.Equal(new Token(1_999_990, 2_000_000, Tag.Name), token);
        Assert.Equal(1_999_990, token.Start);
        Assert.Equal(2_000_000, token.End);
        Assert.Equal(Tag.Name, token.Tag);
    }
}
