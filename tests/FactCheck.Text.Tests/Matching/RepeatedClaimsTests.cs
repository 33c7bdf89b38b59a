using FactCheck.Text.Matching;

namespace FactCheck.Text.Tests.Matching;

public sealed class RepeatedClaimsTests
{
    private readonly RepeatedClaims repeated = new();

    [Fact]
    public void A_claim_printed_twice_is_linked_to_the_first()
    {
        Assert.Null(repeated.Add("The ferry company carried 40,000 passengers last year.", null));
        Assert.Null(repeated.Add("The glacier lost eight metres of ice in one summer.", null));
        Assert.Equal(0, repeated.Add("The ferry company carried 40,000 passengers last year", null));
        Assert.Equal(0, repeated.Add("Last year, the ferry company carried 40,000 passengers.", "Ann Lee"));
    }

    [Fact]
    public void What_two_people_say_is_not_one_claim()
    {
        repeated.Add("The ferry company carried 40,000 passengers last year.", "Ann Lee");

        Assert.Null(repeated.Add("The ferry company carried 40,000 passengers last year.", "Bo Moe"));
    }

    [Fact]
    public void Another_number_or_a_denial_is_not_the_same()
    {
        repeated.Add("The ferry company carried 40,000 passengers last year.", null);

        Assert.Null(repeated.Add("The ferry company carried 50,000 passengers last year.", null));
        Assert.Null(repeated.Add("The ferry company never carried 40,000 passengers last year.", null));
    }

    [Fact]
    public void An_article_links_a_quotation_that_it_repeats()
    {
        const string Text = "“The harbour tunnel has cost us 40 million euros,” said Ann Lee, the mayor.\n\nThe works began in 2019 and ended in 2024.\n\n“The harbour tunnel has cost us 40 million euros,” Lee said.";

        var suggestions = ArticleReader.Read(Text, new ReadingOptions(), TestContext.Current.CancellationToken).Suggestions;
        var again = suggestions.Single(suggestion => suggestion.SameAs is not null);

        Assert.Contains("40 million", suggestions[again.SameAs!.Value].Statement);
    }
}
