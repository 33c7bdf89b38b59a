using Bunit;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Verdicts;
using FactCheck.Web.People;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.People;

public sealed class RulesPageTests : PeopleContext
{
    [Fact]
    public void Each_rating_of_the_scale_has_a_row_and_nothing_to_save_at_first()
    {
        var page = Shown();

        Assert.Equal(8, page.FindAll(".rules form").Count);
        Assert.Equal("True", page.Find(".rules form").GetAttribute("aria-label"));
        Assert.All(page.FindAll(".rules button"), button => Assert.True(button.HasAttribute("disabled")));
    }

    [Fact]
    public void While_the_rules_are_read_a_skeleton_stands_for_them()
    {
        Contexts.Hold();

        var page = Show<RulesPage>();
        Assert.NotNull(page.Find("[aria-busy=true]"));

        Contexts.Release();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".rules form")));
    }

    [Fact]
    public async Task What_is_set_is_kept_as_a_version_with_who_set_it()
    {
        var page = Shown();
        await page.InvokeAsync(() => page.FindAll(".rules input")[0].Input("1"));
        await page.InvokeAsync(() => page.FindAll(".rules input")[1].Input("3"));
        await page.InvokeAsync(() => page.Find(".rules select").Change("Blocks"));

        await page.InvokeAsync(() => page.Find(".rules form").Submit());

        page.WaitForAssertion(() => Assert.Equal("Saved the rule", page.Find(".rules [role=status]").TextContent.Trim()));
        var rule = (await RulesAsync())[0];
        Assert.Equal((new RuleTerms(1, 3, Unmet.Blocks), 1, "Anna"), (rule.Terms, rule.Number, rule.SetBy));
        Assert.True(page.Find(".rules button").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_rule_that_was_set_says_its_version_and_is_lifted_by_leaving_both_empty()
    {
        Done(await Gate.DoAsync(new SetEvidenceRule(Guid.CreateVersion7(), TruthScale.True, 0, new RuleTerms(2, null, Unmet.Blocks)), AnnaId, Cancellation));
        var page = Shown();
        Assert.Contains("Version 1, set by Anna", page.Find(".rules [role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.Find(".rules input").GetAttribute("value"));

        await page.InvokeAsync(() => page.Find(".rules input").Input(""));
        await page.InvokeAsync(() => page.Find(".rules form").Submit());

        page.WaitForAssertion(() => Assert.Contains("Saved", page.Find(".rules [role=status]").TextContent, StringComparison.Ordinal));
        Assert.True((await RulesAsync())[0].Terms.IsEmpty);
    }

    [Fact]
    public async Task What_another_set_meanwhile_is_shown_and_not_overwritten()
    {
        var page = Shown();
        var theirs = new RuleTerms(null, 2, Unmet.Blocks);
        Done(await Gate.DoAsync(new SetEvidenceRule(Guid.CreateVersion7(), TruthScale.True, 0, theirs), AnnaId, Cancellation));

        await page.InvokeAsync(() => page.Find(".rules input").Input("1"));
        await page.InvokeAsync(() => page.Find(".rules form").Submit());

        page.WaitForAssertion(() => Assert.Contains("else changed", page.Find(".rules [role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(theirs, (await RulesAsync())[0].Terms);
        Assert.Equal("2", page.FindAll(".rules input")[1].GetAttribute("value"));
    }

    [Fact]
    public async Task More_than_a_rule_can_ask_is_refused_with_the_limit()
    {
        var page = Shown();

        await page.InvokeAsync(() => page.Find(".rules input").Input("21"));
        await page.InvokeAsync(() => page.Find(".rules form").Submit());

        page.WaitForAssertion(() => Assert.Contains("1 to 20 primary sources", page.Find(".rules [role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(0, (await RulesAsync())[0].Number);
    }

    [Fact]
    public async Task When_the_rules_cannot_be_read_it_says_so()
    {
        await using var database = Contexts.CreateDbContext();
        await database.Database.ExecuteSqlRawAsync("ALTER TABLE EvidenceRules RENAME TO Lost", Cancellation);

        var page = Show<RulesPage>();

        page.WaitForAssertion(() => Assert.Contains("could not be read", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    private IRenderedComponent<IComponent> Shown()
    {
        var page = Show<RulesPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".rules form")));
        return page;
    }

    private Task<IReadOnlyList<RatingRule>> RulesAsync() => Services.GetRequiredService<EvidenceRules>().ReadAsync(AnnaId, Cancellation);
}
