using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Observing;

/// <summary>What was observed of cited pages, on a desk with work on it.</summary>
public static class GivenObserved
{
    /// <summary>A page was looked at when a verdict was signed, and another one was gone afterwards.</summary>
    public static async Task ObservedAsync(TestDesk desk)
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = desk.OpenDatabase();
        var editors = await database.People.Where(person => (person.Roles & Roles.Editor) != 0 && !person.Disabled)
            .Select(person => person.Id).ToListAsync(token);
        foreach (var editor in editors)
        {
            foreach (var row in (await desk.Services.GetRequiredService<SignOffQueue>().ReadAsync(editor, null, 100, token)).Rows)
            {
                var cited = await CitedAsync(desk, row.ClaimId);
                if (cited is not { } page || row.CheckAgain)
                    continue;
                database.LinkStates.Add(new LinkState
                {
                    SourceId = page.SourceId,
                    AskedAt = desk.Clock.GetUtcNow(),
                    AnsweredAt = DateTimeOffset.FromUnixTimeMilliseconds(4_000_000_000_000),
                    Word = ObservedWord.Changed,
                    Status = 200,
                    Why = "Why.",
                    FinalUrl = "https://elsewhere.example/",
                    TextSha256 = new string('0', 64),
                    ComparedWithId = Guid.NewGuid(),
                });
                await database.SaveChangesAsync(token);
                await desk.DoneAsync(new ApproveVerdict(Guid.CreateVersion7(), row.ClaimId, row.ClaimVersion, row.ContentHash), editor);
                await TurnAsync(desk, page, row.ClaimId, editor);
                return;
            }
        }

        Assert.Fail("No verdict that waits cites a page.");
    }

    private static async Task TurnAsync(TestDesk desk, Page page, Guid claimId, Guid editor)
    {
        var token = TestContext.Current.CancellationToken;
        foreach (var after in new[] { "It read otherwise.", "It reads otherwise again." })
        {
            var found = new FoundTurn(page.EvidenceId, claimId, page.VerdictId, SourceTurn.SentenceChanged, "It read so.", after, 200);
            Assert.True((await desk.Gate.DoAsOperatorAsync(new NoteSourceTurns(Guid.CreateVersion7(), page.SourceId, [found], []), token)).IsDone);
        }

        await using var database = desk.OpenDatabase();
        var open = await database.SourceQuestions.SingleAsync(question => question.Answer == null, token);
        var version = await database.Claims.Where(claim => claim.Id == claimId).Select(claim => claim.Version).SingleAsync(token);
        await desk.DoneAsync(new Core.Revisions.ConfirmStillHolds(Guid.CreateVersion7(), claimId, version, open.Id, "It is on paper too."), editor);
    }

    private static async Task<Page?> CitedAsync(TestDesk desk, Guid claimId)
    {
        await using var database = desk.OpenDatabase();
        return await (
            from claim in database.Claims
            join cited in database.CitedEvidence on claim.CurrentVerdictId equals cited.VerdictId
            join piece in database.Evidence on cited.EvidenceId equals piece.Id
            join source in database.Sources on piece.SourceId equals source.Id
            where claim.Id == claimId && claim.State == ClaimState.Submitted && source.Url != null && source.BlobId == null
            select new Page(source.Id, piece.Id, cited.VerdictId)).FirstOrDefaultAsync(TestContext.Current.CancellationToken);
    }

    private sealed record Page(Guid SourceId, Guid EvidenceId, Guid VerdictId);
}
