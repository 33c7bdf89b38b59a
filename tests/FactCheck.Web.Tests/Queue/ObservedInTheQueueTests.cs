using Bunit;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Web.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Queue;

public sealed class ObservedInTheQueueTests : SignOffContext
{
    private const string First = "The harbour reopened on Monday.";

    [Fact]
    public async Task A_page_is_asked_for_when_its_verdict_comes_up_and_the_answer_stands_beside_the_evidence()
    {
        await ASubmittedClaimAsync(First);
        var page = Show<SignOffPage>("/queue");
        page.WaitForAssertion(() => Assert.Contains("Looking at the page", page.Find(".observed").TextContent, StringComparison.Ordinal));

        await using (var database = Contexts.CreateDbContext())
        {
            var state = await database.LinkStates.SingleAsync(Cancellation);
            (state.WaitsSince, state.AnsweredAt, state.Word, state.Status) = (null, Clock.GetUtcNow(), ObservedWord.Gone, 404);
            await database.SaveChangesAsync(Cancellation);
        }

        Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Contains("Gone (404)", page.Find(".observed").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_source_that_turned_is_told_with_both_texts()
    {
        var claim = await ASubmittedClaimAsync(First);
        await using var database = Contexts.CreateDbContext();
        var cited = await database.CitedEvidence.Join(database.Evidence, one => one.EvidenceId, piece => piece.Id, (one, piece) => new { one.VerdictId, piece.Id, piece.SourceId }).SingleAsync(Cancellation);
        var found = new FoundTurn(cited.Id, claim, cited.VerdictId, SourceTurn.QuotationGone, "Open again since Monday.", null, null);

        Done(await Services.GetRequiredService<Core.Gate.Desk>().DoAsOperatorAsync(new NoteSourceTurns(Guid.CreateVersion7(), cited.SourceId, [found], []), Cancellation));
        var page = Show<SignOffPage>("/queue");

        page.WaitForAssertion(() => Assert.Contains("the quotation is no longer in the page", page.Find(".turned").TextContent, StringComparison.Ordinal));
        Assert.Contains("Open again since Monday.", page.Find(".turned del").TextContent, StringComparison.Ordinal);
    }
}
