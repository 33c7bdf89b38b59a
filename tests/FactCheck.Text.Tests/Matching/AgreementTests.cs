using FactCheck.Text.Matching;

namespace FactCheck.Text.Tests.Matching;

/// <summary>Whether two claims say the same or the opposite, as a table of cases.</summary>
public sealed class AgreementTests
{
    [Theory]
    [InlineData("The ferry company carried 40,000 passengers last year.", "Last year the ferry company carried 40000 passengers.", Agreement.Same)]
    [InlineData("The museum’s roof was repaired in spring.", "The museum's roof was repaired in spring", Agreement.Same)]
    [InlineData("Rents in the harbour district rose last year.", "Rents in the harbour district fell last year.", Agreement.Opposite)]
    [InlineData("The council approved the new tunnel.", "The council rejected the new tunnel.", Agreement.Opposite)]
    [InlineData("The council approved the new tunnel.", "The council has not approved the new tunnel.", Agreement.Opposite)]
    [InlineData("The bridge didn’t close in winter.", "The bridge closed in winter.", Agreement.Opposite)]
    [InlineData("The bridge never closed in winter.", "The bridge did not close in winter.", Agreement.Same)]
    [InlineData("The glacier lost 8 metres in a year.", "The glacier lost 12 metres in a year.", Agreement.Opposite)]
    [InlineData("The glacier lost 8 metres in a year.", "The glacier lost eight metres in a year.", Agreement.Same)]
    [InlineData("The glacier lost 8 metres in a year.", "The tunnel was opened by the mayor.", Agreement.Unclear)]
    [InlineData("The tunnel cost 40 million.", "The tunnel is closed at night and the mayor wants it to be open.", Agreement.Unclear)]
    public void Two_claims_agree_deny_or_stay_unclear(string left, string right, Agreement expected)
    {
        Assert.Equal(expected, Agreements.Of(left, right).Agreement);
        Assert.Equal(expected, Agreements.Of(right, left).Agreement);
    }

    [Fact]
    public void What_makes_the_opposite_is_named()
    {
        Assert.Equal("‘rose’ against ‘fell’", Agreements.Of("Rents in the district rose.", "Rents in the district fell.").Because);
        Assert.Equal("‘8’ against ‘12’", Agreements.Of("The glacier lost 8 metres.", "The glacier lost 12 metres.").Because);
    }
}
