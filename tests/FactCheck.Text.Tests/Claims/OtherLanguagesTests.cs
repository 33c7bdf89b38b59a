using FactCheck.Text.Claims;

namespace FactCheck.Text.Tests.Claims;

/// <summary>What is suggested in the languages whose clauses are not parted: whole sentences, and what stands in quotation marks.</summary>
public sealed class OtherLanguagesTests
{
    [Theory]
    [InlineData("de", "Der Verband, der z. B. die Werft vertritt, kündigte am Montag eine Klage an.")]
    [InlineData("fr", "Selon l'institut, 14,6 millions de foyers seront concernés par la hausse.")]
    [InlineData("es", "El número de parados registrados bajó en 84.075 personas en mayo.")]
    [InlineData("it", "Il governo ha rinviato martedì la riforma delle pensioni.")]
    [InlineData("pt", "A Câmara decidiu na terça-feira suspender novos registos em cinco bairros.")]
    [InlineData("nl", "Volgens het instituut overlijden jaarlijks 12.000 mensen door vervuilde lucht.")]
    public void A_statement_in_the_articles_own_voice_is_one_claim_as_written(string language, string sentence)
    {
        var claim = Assert.Single(Suggestions(language, sentence));

        Assert.Equal(sentence, claim.Statement);
        Assert.Equal(Form.OwnVoice, claim.Form);
        Assert.Equal(Check.Substance, claim.Check);
        Assert.Empty(claim.Figures);
    }

    [Theory]
    [InlineData("de", "„Wir haben heute keine Zeit zu verlieren“, sagte Katrin Brandt.", "Wir haben heute keine Zeit zu verlieren.")]
    [InlineData("fr", "« Cette augmentation des tarifs est inévitable », a déclaré la ministre Anne Morel.", "Cette augmentation des tarifs est inévitable.")]
    [InlineData("it", "«I conti del Paese sono in ordine», ha detto il ministro Paolo Serra.", "I conti del Paese sono in ordine.")]
    public void A_quotation_is_a_claim_without_who_says_it_and_no_word_of_it_is_taken_for_an_English_one(string language, string sentence, string statement)
    {
        var claim = Assert.Single(Suggestions(language, sentence));

        Assert.Equal(statement, claim.Statement);
    }

    [Theory]
    [InlineData("de", "Warum stiegen die Mieten seit 2008 so stark?")]
    [InlineData("fr", "Pourquoi les prix ont-ils doublé depuis 2007 ?")]
    public void A_question_claims_nothing(string language, string sentence) => Assert.Empty(Suggestions(language, sentence));

    [Theory]
    [InlineData("it", "«I conti del Paese sono in ordine», ha detto il ministro Paolo Serra.")]
    [InlineData("de", "Der Senat will die Mieten in allen Bezirken deckeln.")]
    public void No_word_is_weighed_as_the_English_one_it_looks_like(string language, string sentence)
    {
        var claim = Assert.Single(Suggestions(language, sentence));

        Assert.DoesNotContain(claim.Reasons, reason => reason.Contains("oneself", StringComparison.Ordinal) || reason.Contains("to come", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_makes_a_statistic_and_no_English_wording_weighs()
    {
        var claim = Assert.Single(Suggestions("fr", "Les prix de l'eau ont augmenté de 12 % dans la région de Lyon."));

        Assert.Equal(Kind.Statistic, claim.Kind);
        Assert.DoesNotContain(claim.Reasons, reason => reason.Contains("worded like", StringComparison.Ordinal));
    }

    private static IReadOnlyList<ReadSuggestion> Suggestions(string language, string sentence) =>
        ArticleReader.Read(sentence, new ReadingOptions(language), TestContext.Current.CancellationToken).Suggestions;
}
