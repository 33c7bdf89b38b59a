using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Revisions;
using FactCheck.Core.Verdicts;
using FactCheck.Web.Workspace;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Workspace;

public sealed class HistoryTabTests : WorkspaceContext
{
    private const string Later = "The harbour reopened on Tuesday.\nIt had been shut for 12 weeks.\nRepairs cost 4 million.\nMore ships will come.";

    [Fact]
    public async Task A_flagged_claim_tells_what_the_new_text_says_instead()
    {
        var claim = await ApprovedAsync();
        await ReviseAsync(Later);

        var tab = await OpenAsync(claim);

        Assert.Equal("R. Viewer changed the text under it: to be checked again", First(tab));
        Assert.Equal("The harbour reopened on Monday.", tab.Find("li:first-child del").TextContent);
        Assert.Equal("The harbour reopened on Tuesday.", tab.Find("li:first-child ins").TextContent);
        Assert.Equal(["Sentence"], tab.FindAll("li:first-child p > span").Select(field => field.TextContent));
    }

    [Fact]
    public async Task Why_it_still_holds_stands_beside_who_said_so()
    {
        var claim = await ApprovedAsync();
        await ReviseAsync(Later);
        claim = await ReadAsync(claim.Id, Editor);
        await DoneAsync(
            new ConfirmStillHolds(Guid.CreateVersion7(), claim.Id, claim.Version, claim.CheckAgain!.Id, "The day was a slip."), Editor);

        var tab = await OpenAsync(claim);

        Assert.Equal("E. Ditor confirmed that it still holds", First(tab));
        Assert.Equal("The day was a slip.", tab.Find("li:first-child ins").TextContent);
    }

    [Fact]
    public async Task A_flag_that_the_text_of_before_takes_away_does_not_go_without_a_word()
    {
        var claim = await ApprovedAsync();
        await ReviseAsync(Later);
        await ReviseAsync(Text + "\nTwo unions filed 14 grievances.");

        var tab = await OpenAsync(claim);

        Assert.Equal("R. Viewer brought back the text as it was checked: no longer to be checked again", First(tab));
    }

    [Fact]
    public async Task What_was_recorded_of_the_cited_pages_stands_with_the_sign_off()
    {
        var tab = await OpenAsync(await ApprovedAsync());

        Assert.StartsWith("Cited pages when E. Ditor approved", tab.Find("summary").TextContent, StringComparison.Ordinal);
        Assert.Equal("Not fetched", tab.Find("details li b").TextContent);
    }

    private static string First(IRenderedComponent<HistoryTab> tab) => tab.Find("li > span").TextContent;

    private async Task<IRenderedComponent<HistoryTab>> OpenAsync(ClaimView claim)
    {
        var now = await ReadAsync(claim.Id, Editor);
        var tab = Render<HistoryTab>(parameters => parameters.Add(tab => tab.Claim, now));
        tab.WaitForAssertion(() => Assert.NotEmpty(tab.FindAll("li")));
        return tab;
    }

    private async Task<ClaimView> ApprovedAsync()
    {
        var claim = await WithEvidenceAsync(await MyClaimAsync());
        await DoneAsync(
            new SubmitVerdict(
                Guid.CreateVersion7(), claim.Id, claim.Version, TruthScale.False, null, "The register says otherwise.", new DateOnly(2026, 11, 4),
                [claim.Evidence[0].Id]),
            Reviewer);
        var card = (await Services.GetRequiredService<SignOffCards>().ReadAsync(Editor, claim.Id, Stop))!;
        await DoneAsync(new ApproveVerdict(Guid.CreateVersion7(), claim.Id, card.Claim.Version, card.Verdict.ContentHash), Editor);
        return await ReadAsync(claim.Id, Editor);
    }

    private async Task ReviseAsync(string text) => Done(await Services.GetRequiredService<RevisionIntake>()
        .ImportAsync(Guid.CreateVersion7(), Article.Id, text, Reviewer, null, Stop));
}
