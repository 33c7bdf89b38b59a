using AngleSharp.Dom;
using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Web.Workspace;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace FactCheck.Web.Tests.Workspace;

public sealed class PlanningWorkTests : WorkspaceContext
{
    [Fact]
    public async Task Two_plans_of_one_claim_stand_side_by_side_and_the_chosen_one_is_saved()
    {
        var (claim, page, saving) = await MeetAsync();
        Assert.Equal(["legal", "harm"], page.FindAll("fieldset .value").Select(value => value.TextContent));

        await page.InvokeAsync(() => page.FindAll("input[name=conflict-Risk]")[1].Change(true));
        await page.InvokeAsync(() => Button(page, "Save what I chose").Click());

        Assert.True(await saving);
        Assert.Equal(Risk.Harm, (await ReadAsync(claim)).Risk);
    }

    [Fact]
    public async Task Whoever_goes_back_finds_what_they_planned_and_nothing_is_saved()
    {
        var (claim, page, saving) = await MeetAsync();

        await page.InvokeAsync(() => Button(page, "Back to my text").Click());

        page.WaitForAssertion(() => Assert.True(page.FindAll("input[name=risk]")[(int)Risk.Harm].HasAttribute("checked")));
        await page.InvokeAsync(() => Button(page, "Cancel").Click());
        Assert.False(await saving);
        Assert.Equal(Risk.Legal, (await ReadAsync(claim)).Risk);
    }

    /// <summary>Plans Harm while somebody else plans Legal.</summary>
    private async Task<(Guid Claim, IRenderedComponent<MudDialogProvider> Page, Task<bool> Saving)> MeetAsync()
    {
        SignIn(Editor);
        var claim = await AClaimAsync();
        var page = RenderDialogs();
        Task<bool> saving = Task.FromResult(false);
        await page.InvokeAsync(() =>
        {
            saving = Services.GetRequiredService<PlanningWork>().PlanAsync(claim, "A1-1", Editor, null, Stop);
        });
        page.WaitForElement("input[name=risk]");
        await page.InvokeAsync(() => page.FindAll("input[name=risk]")[(int)Risk.Harm].Change(true));
        await DoneAsync(new PlanClaim(Guid.CreateVersion7(), claim.Id, claim.PlanningVersion, Risk.Legal, null), Editor);
        await page.InvokeAsync(() => page.FindAll("button.primary")[^1].Click());
        page.WaitForElement("fieldset .value");
        return (claim.Id, page, saving);
    }

    private static IElement Button(IRenderedComponent<MudDialogProvider> page, string text) =>
        page.FindAll("button").First(button => button.TextContent.StartsWith(text, StringComparison.Ordinal));
}
