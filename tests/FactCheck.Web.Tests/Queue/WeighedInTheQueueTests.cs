using Bunit;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Verdicts;
using FactCheck.Web.Queue;

namespace FactCheck.Web.Tests.Queue;

public sealed class WeighedInTheQueueTests : SignOffContext
{
    private const string First = "The harbour reopened on Monday.";

    [Fact]
    public async Task The_editor_sees_what_a_verdict_rests_on_and_no_rule_where_none_is_broken()
    {
        await ASubmittedClaimAsync(First);

        var page = Show<SignOffPage>("/queue");

        page.WaitForAssertion(() => Assert.Contains("1 primary source", page.Find(".weight").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".rule"));
    }

    [Fact]
    public async Task A_rule_that_is_not_met_stands_beside_the_verdict_and_keeps_it_out_of_bulk_approval()
    {
        await ASubmittedClaimAsync(First);
        await DoneAsync(new SetEvidenceRule(Guid.CreateVersion7(), TruthScale.True, 0, new RuleTerms(2, null, Unmet.Blocks)), Founder);

        var page = Show<SignOffPage>("/queue");

        page.WaitForAssertion(() => Assert.Contains("2 primary sources", page.Find(".rule.unmet").TextContent, StringComparison.Ordinal));
        Assert.All(page.FindAll(".list input[type=checkbox]"), box => Assert.True(box.HasAttribute("disabled")));
    }
}
