using FactCheck.Core.Evidence.Findings;
using FactCheck.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Evidence.Findings;

/// <summary>Findings for a scene.</summary>
public static class GivenFindings
{
    public static KeepFinding Keep(Guid evidenceId) => new(Guid.CreateVersion7(), evidenceId, "The harbour is open again.");

    /// <summary>On a desk with evidence: a piece of it is kept as a finding.</summary>
    public static async Task KeptAsync(TestDesk desk)
    {
        await using var database = desk.OpenDatabase();
        var piece = await database.Evidence
            .Where(piece => piece.Quotation != null && !piece.Removed && !database.ConfidentialSources.Any(one => one.SourceId == piece.SourceId))
            .OrderBy(piece => piece.Id).FirstAsync(TestContext.Current.CancellationToken);
        await desk.DoneAsync(Keep(piece.Id), piece.AttachedById);
    }
}
