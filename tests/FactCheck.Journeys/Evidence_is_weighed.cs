using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>A rule of the desk, and a verdict that does not meet it until what is missing is attached.</summary>
public sealed class Evidence_is_weighed(Chromium chromium) : IAsyncLifetime
{
    private const string Reason = "The other register burnt down in May.";

    private DeskServer server = null!;

    public async ValueTask InitializeAsync() => server = await DeskServer.StartDemoAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_verdict_rests_on_what_the_rule_for_its_rating_asks()
    {
        await using var administrator = await Journey.BeginAsAsync("P. Adeyemi", chromium, server);
        await using var reviewer = await Journey.BeginAsAsync("M. Ortiz", chromium, server);
        await administrator.GoAsync("/administration/rules");
        await RuleAsync(administrator, "Needs a reason", "2");

        var article = new CheckedArticle(reviewer);
        await article.ImportAsync(ArticleText.Title);
        await article.TriageAsync(accepted: 2);
        await article.ChooseAsync(1);
        await article.TakeAsync(1);
        await article.AttachAsync("https://register.example/members", "Register of members", "Listed since 2011.");
        await reviewer.SeesAsync("1 primary source");
        await reviewer.PressAsync("v");
        await reviewer.RateAsync("1", "True");
        await reviewer.Page.GetByLabel("Rationale").FillAsync("The register lists it; name and office are as the article says.");
        await reviewer.SeesAsync("Saved");
        await reviewer.SeesAsync("Not met: 1 primary");
        await reviewer.Page.GetByLabel("Why it rests on less here").FillAsync(Reason);
        Assert.Empty(await Axe.RunAsync(reviewer.Page));

        await article.ChooseAsync(1);
        await reviewer.PressAsync("v");
        await Assertions.Expect(reviewer.Page.GetByLabel("Why it rests on less here")).ToHaveValueAsync(Reason);

        await RuleAsync(administrator, "Cannot be submitted", "2");
        Assert.Empty(await Axe.RunAsync(administrator.Page));
        await article.ChooseAsync(1);
        await reviewer.PressAsync("v");
        await Assertions.Expect(reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "The evidence rule is not met" }))
            .ToBeDisabledAsync();

        await article.ChooseAsync(1);
        await article.AttachAsync("https://gazette.example/2011", "The gazette of 2011", "Sworn in on the third of May.");
        await reviewer.SeesAsync("2 primary sources");
        await reviewer.PressAsync("v");
        await reviewer.SeesAsync("Met: 2 primary");
        await reviewer.PressAsync("Control+Enter");
        await reviewer.SeesAsync("Submitted the verdict");
        Assert.Empty(reviewer.Errors);
        Assert.Empty(administrator.Errors);
    }

    private static async Task RuleAsync(Journey administrator, string unmet, string primary)
    {
        var rule = administrator.Page.GetByRole(AriaRole.Form, new() { Name = "True", Exact = true });
        await rule.GetByLabel("Primary sources").FillAsync(primary);
        await rule.GetByLabel("Where it is not met").SelectOptionAsync(new SelectOptionValue { Label = unmet });
        await rule.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await rule.GetByText("Saved the rule").WaitForAsync();
    }
}
