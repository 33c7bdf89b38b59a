using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Text.Claims;
using FactCheck.Web.Home;
using FactCheck.Web.Tests.Shell;

namespace FactCheck.Web.Tests.Home;

public sealed class ClaimQueueTests : ShellContext
{
    private static readonly DeskClaim Claim = new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), 12, 3, "A federal grant pays 80 percent.", ClaimState.ChangesRequested,
        Noon, Noon.AddHours(2), Risk.Legal, Worth.High, 8300, null, 4, 2);

    [Fact]
    public void A_claim_at_work_shows_state_risk_and_due_and_leads_to_its_place()
    {
        var row = Render<ClaimQueue>(list => list.Add(part => part.Claims, [Claim])).Find("li");

        Assert.Equal("/articles/A12?claim=3", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("A12-3", row.QuerySelector(".number")!.TextContent);
        Assert.Contains("Changes requested", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("risk: legal", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("in 2 h", row.QuerySelector("time.late")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(row.QuerySelectorAll("button"));
    }

    [Fact]
    public async Task A_claim_that_nobody_has_shows_its_worth_and_can_be_taken()
    {
        DeskClaim? taken = null;
        var free = Claim with { State = ClaimState.ToDo };
        var queue = Render<ClaimQueue>(list => list.Add(part => part.Claims, [free]).Add(part => part.OnTake, claim => taken = claim));

        var row = queue.Find("li");
        Assert.Contains("High", row.QuerySelector(".sort")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("83", row.QuerySelector(".sort")!.GetAttribute("title"), StringComparison.Ordinal);
        await queue.InvokeAsync(() => queue.Find("li button").Click());
        Assert.Equal(free, taken);
    }

    [Fact]
    public void A_claim_with_something_under_way_cannot_be_taken_again()
    {
        var row = Render<ClaimQueue>(list => list.Add(part => part.Claims, [Claim]).Add(part => part.OnTake, _ => { })
            .Add(part => part.Busy, new HashSet<Guid> { Claim.Id })).Find("li");

        Assert.True(row.QuerySelector("button")!.HasAttribute("disabled"));
    }
}
