using Bunit;
using FactCheck.Web.Shell;
using FactCheck.Web.Tests.Workspace;
using FactCheck.Web.Workspace;

namespace FactCheck.Web.Tests.Shell;

public sealed class DraftOfferTests : WorkspaceContext
{
    private static readonly Guid Subject = Guid.CreateVersion7();

    [Fact]
    public async Task What_was_kept_is_offered_with_its_time_and_taken_back()
    {
        Keep("14:02");
        IReadOnlyDictionary<string, string>? taken = null;
        var offer = Render<DraftOffer>(parameters => parameters
            .Add(one => one.Subject, Subject).Add(one => one.Field, "wording").Add(one => one.OnTake, typed => taken = typed));
        offer.WaitForAssertion(() => Assert.StartsWith("You were writing here at 14:02", offer.Find("p").TextContent, StringComparison.Ordinal));

        await offer.InvokeAsync(() => offer.Find("button.btn").Click());

        Assert.Equal("Typed.", taken?["Statement"]);
        Assert.Empty(offer.FindAll("button"));
    }

    [Fact]
    public async Task What_is_discarded_is_forgotten()
    {
        var browser = Keep("14:02");
        var offer = Render<DraftOffer>(parameters => parameters.Add(one => one.Subject, Subject).Add(one => one.Field, "wording"));

        offer.WaitForElement("button.link");
        await offer.InvokeAsync(() => offer.Find("button.link").Click());

        Assert.Equal(BrowserKeys.Draft(Reviewer, Subject, "wording"), browser.VerifyInvoke("forget").Arguments[0]);
        Assert.Empty(offer.FindAll("button"));
    }

    [Fact]
    public void Nothing_kept_is_nothing_said_and_the_browser_is_asked_once_for_all()
    {
        var browser = Keep("14:02");
        for (var turn = 0; turn < 3; turn++)
            Assert.Empty(Render<DraftOffer>(parameters => parameters.Add(one => one.Subject, Guid.CreateVersion7()).Add(one => one.Field, "wording")).FindAll("button"));

        browser.VerifyInvoke("list");
    }

    [Fact]
    public async Task A_wording_that_was_kept_opens_the_editor_as_it_was()
    {
        var claim = await AClaimAsync();
        var form = new WordingForm(claim);

        form.TakeUp(new Dictionary<string, string>
        {
            ["Statement"] = "Typed.",
            ["Kind"] = "Causal",
            ["Name.0"] = "A. Master",
            ["Title.0"] = "harbour master",
            ["Name.1"] = "B. Captain",
        });

        Assert.Equal("Typed.", form.Statement);
        Assert.Equal(FactCheck.Text.Claims.Kind.Causal, form.Kind);
        Assert.Equal(["A. Master", "B. Captain"], form.Claimants.Select(one => one.Name));
    }

    private BunitJSModuleInterop Keep(string time)
    {
        var module = JSInterop.SetupModule("./drafts.js");
        module.Mode = JSRuntimeMode.Loose;
        var key = BrowserKeys.Draft(Reviewer, Subject, "wording");
        var at = $"2026-11-04T{time}:00Z";
        module.Setup<KeptDrafts.Entry[]>("list", _ => true).SetResult([new(key, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture))]);
        module.Setup<KeptDrafts.Kept>("read", _ => true).SetResult(new(default, new() { ["Statement"] = "Typed." }));
        return module;
    }
}
