using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Findings;

/// <summary>A finding as it was on screen.</summary>
public sealed record SeenFinding(Guid Id, int Version);

/// <summary>What evidence is attached with: the words of the finding it is used with, else those that were written.</summary>
internal sealed record UsedFinding(DeskFinding? Finding, EvidenceDetails Details, Refusal? Refusal)
{
    /// <summary>Finds it; evidence in the words of a finding is always in those that stand now.</summary>
    public static async Task<UsedFinding> FindAsync(AttachEvidence command, Change change, CancellationToken cancellation)
    {
        if (command.Finding is not { } seen)
            return new UsedFinding(null, command.Evidence, null);

        var findings = new ConfidentialSight(change.Database, change.Actor).Seen(change.Database.Findings);
        var finding = await findings.FirstOrDefaultAsync(one => one.Id == seen.Id && one.SourceId == command.SourceId, cancellation);
        if (finding is null)
            return new UsedFinding(null, command.Evidence, FindingRefusals.Unknown);
        return finding.Version == seen.Version
            ? new UsedFinding(finding, finding.Put(command.Evidence), null)
            : new UsedFinding(null, command.Evidence, FindingRefusals.CorrectedSince);
    }

    /// <summary>Notes that a piece rests on it.</summary>
    public void Note(PieceOfEvidence piece, DeskContext database)
    {
        if (Finding is not null)
            database.FindingUses.Add(FindingUse.Of(piece.Id, Finding));
    }
}
