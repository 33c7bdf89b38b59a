using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Archiving;
using FactCheck.Core.Evidence.Quoting;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Tests.Storage;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Snapshots;

/// <summary>What was captured of sources, and quoted from it.</summary>
public static class GivenSnapshots
{
    private const string Said = "The harbour is open again since Monday.";

    /// <summary>On a desk with claims at work: a saved page was added to a source, and a passage of it is quoted.</summary>
    public static async Task QuotedAsync(TestDesk desk)
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = desk.OpenDatabase();
        var claims = database.Claims.Where(claim => claim.State == ClaimState.InProgress && claim.AssigneeId != null);
        var piece = await database.Evidence
            .Where(piece => !piece.Removed && claims.Any(claim => claim.Id == piece.ClaimId)
                && !database.ConfidentialSources.Any(one => one.SourceId == piece.SourceId))
            .OrderBy(piece => piece.Id).FirstAsync(token);
        var reviewer = (await claims.SingleAsync(claim => claim.Id == piece.ClaimId, token)).AssigneeId!.Value;
        using var page = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"<html><body><p>{Said}</p></body></html>"));
        var added = await desk.Services.GetRequiredService<SnapshotIntake>().AddFileAsync(reviewer, piece.SourceId, page, "harbour.html", token);
        Assert.True(added.IsDone, added.Sentence);
        var text = await database.SnapshotTexts.SingleAsync(token);
        await desk.DoneAsync(new KeepArchivedCopy(Guid.CreateVersion7(), text.SnapshotId, "https://archive.example/harbour", null), reviewer);
        await desk.DoneAsync(
            new QuotePassage(Guid.CreateVersion7(), piece.Id, piece.Version, text.SnapshotId, new Span(text.Text.IndexOf(Said, StringComparison.Ordinal), Said.Length)),
            reviewer);
    }
}
