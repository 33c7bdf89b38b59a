using System.Globalization;
using CsCheck;
using FactCheck.Text.Figures;
using Xunit;

namespace FactCheck.Text.Tests.Figures;

public sealed class FigureTests
{
    private static readonly (string Word, decimal Scale)[] Scales =
        [("", 1), (" thousand", 1_000), (" million", 1_000_000), (" billion", 1_000_000_000), (" trillion", 1_000_000_000_000)];

    [Theory]
    [InlineData("a rise of 8.3 percent", "8.3%")]
    [InlineData("a rise of 8.3%", "8.3%")]
    [InlineData("a rise of 8.3 per cent", "8.3%")]
    [InlineData("forty-two percent of them", "42%")]
    [InlineData("about 2.4 million people", "2400000")]
    [InlineData("some 1,234,567 letters", "1234567")]
    [InlineData("it cost £3.1bn in all", "GBP 3100000000")]
    [InlineData("it cost $26 million in all", "USD 26000000")]
    [InlineData("it cost NZ $ 26 million", "NZD 26000000")]
    [InlineData("it cost US$5", "USD 5")]
    [InlineData("it cost 422,000 euros", "EUR 422000")]
    [InlineData("it cost €1.5m", "EUR 1500000")]
    [InlineData("two hundred and fifty cows", "250")]
    [InlineData("three hundred thousand cows", "300000")]
    [InlineData("a million cows", "1000000")]
    [InlineData("seventeen cows", "17")]
    [InlineData("a 14-year-old boy", "14")]
    [InlineData("half of the cows", "0.5")]
    [InlineData("two dozen cows and a dozen sheep", "2 12 12")]
    [InlineData("on Mar. 9", "--03-09")]
    [InlineData("on March 9, 2019, it rained", "2019-03-09")]
    [InlineData("on 9 March 2019 it rained", "2019-03-09")]
    [InlineData("on 2019-03-09", "2019-03-09")]
    [InlineData("in March 2019", "2019-03")]
    [InlineData("in March", "--03")]
    [InlineData("They may march", "")]
    [InlineData("since 2004", "2004")]
    [InlineData("about 2004 people", "2004")]
    [InlineData("one of them", "")]
    [InlineData("at 9 a.m. in room 12", "12")]
    [InlineData("under Section 8", "")]
    [InlineData("1,2,3 and 1.2.3", "")]
    [InlineData("99999999999999999999999999999999", "")]
    public void A_figure_has_one_form_however_it_is_written(string text, string normal)
    {
        Assert.Equal(normal, string.Join(' ', FigureSearch.In(text).Select(figure => figure.Normal)));
    }

    [Fact]
    public void A_number_is_read_back_however_it_is_printed()
    {
        Gen.Select(Gen.Int[1, 999_999], Gen.Int[0, 3], Gen.Int[0, Scales.Length - 1]).Sample((digits, decimals, scale) =>
        {
            var value = digits / (decimal)Math.Pow(10, decimals);
            var written = value.ToString("#,##0.###", CultureInfo.InvariantCulture);
            var number = Assert.Single(FigureSearch.In($"They counted {written}{Scales[scale].Word} of them."), figure => figure.Kind != FigureKind.Date || digits > 2200);
            Assert.Equal(value * Scales[scale].Scale, number.Value ?? value);
        });
    }

    [Fact]
    public void Percent_and_money_are_read_back_from_their_normal_form()
    {
        Gen.Select(Gen.Int[1, 9_999_999], Gen.OneOf(Gen.Const("%"), Gen.Const("$"), Gen.Const("£"), Gen.Const("€"))).Sample((digits, sign) =>
        {
            var value = digits / 100m;
            var digitsWritten = value.ToString(CultureInfo.InvariantCulture);
            var figure = Assert.Single(FigureSearch.In(sign == "%" ? $"It was {digitsWritten}% then." : $"It was {sign}{digitsWritten} then."));
            Assert.Equal(value, figure.Value);
            Assert.Equal(sign == "%" ? FigureKind.Percent : FigureKind.Money, figure.Kind);
        });
    }

    [Fact]
    public void Figures_of_any_text_are_in_range_and_apart()
    {
        Gen.String.Sample(text =>
        {
            var end = 0;
            foreach (var figure in FigureSearch.In(text))
            {
                Assert.True(figure.Span.Start >= end && figure.Span.End > figure.Span.Start && figure.Span.End <= text.Length);
                end = figure.Span.End;
            }
        });
    }

    [Theory]
    [InlineData("Ridership rose 20 percent, from 1.5 to 1.8 million.", "the numbers agree: from 1,500,000 to 1,800,000 is 20 percent more")]
    [InlineData("Ridership fell by 50%, from 400 to 200.", "the numbers agree: from 400 to 200 is 50 percent less")]
    [InlineData("Complaints tripled, from 210 to 640.", "the numbers agree roughly: 640 is 3.05 times 210")]
    [InlineData("Ridership rose 20 percent, from 1.5 to 1.9 million.", "the numbers do not agree: from 1,500,000 to 1,900,000 is 26.7 percent more")]
    [InlineData("Rents doubled from $800 to $1,200.", "the numbers do not agree: USD 1,200 is 1.5 times USD 800")]
    [InlineData("Ridership rose 20 percent in a year.", null)]
    [InlineData("The road from 5th Street to 9th Street rose 20 percent.", null)]
    public void Numbers_of_a_change_are_worked_out_for_the_reviewer(string text, string? note)
    {
        var reasons = ArticleReader.Read(text, new ReadingOptions(), TestContext.Current.CancellationToken).Suggestions.SelectMany(suggestion => suggestion.Reasons);

        Assert.Equal(note, reasons.FirstOrDefault(reason => ArithmeticReason.Of(reason) is not null));
    }

    [Fact]
    public void A_claim_carries_its_places_and_bodies_by_their_full_names()
    {
        var claim = Assert.Single(ArticleReader.Read("The Ministry of Transport closed 14 bridges near Riverton in March 2019.", new ReadingOptions(), TestContext.Current.CancellationToken).Suggestions);

        Assert.Equal(
            ["Body Ministry of Transport", "Number 14", "Place Riverton", "Date 2019-03"],
            claim.Figures.Select(figure => $"{figure.Kind} {figure.Normal}"));
    }
}
