using FactCheck.Core.Evidence;
using FactCheck.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Evidence;

/// <summary>Sources and evidence for a scene.</summary>
public static class GivenEvidence
{
    public static readonly SourceDetails Register = new(
        "Harbour register", "https://harbour.example/register", "Harbour office", null, "2026-11", SourceType.PrimaryDocument, Primary: true);

    public static readonly EvidenceDetails Supporting = new(
        Stance.Supports, "Open again since Monday.", LocatorKind.Page, "4", new DateOnly(2026, 11, 3), null);

    public static AttachEvidence Attach(params IReadOnlyList<Guid> claimIds) =>
        new(Guid.CreateVersion7(), claimIds, null, Register, null, Supporting);

    /// <summary>A piece of evidence; gives back its key.</summary>
    public static async Task<Guid> EvidenceAsync(this Given given, Guid claimId, Guid by, string? url = null)
    {
        var command = Attach(claimId) with { NewSource = Register with { Url = url ?? Register.Url } };
        return (await given.Desk.DoneAsync(command, by)).EvidenceIds.Single();
    }

    /// <summary>A piece of evidence as stored.</summary>
    public static async Task<PieceOfEvidence> PieceAsync(this TestDesk desk, Guid evidenceId)
    {
        await using var database = desk.OpenDatabase();
        return await database.Evidence.Include(piece => piece.Source)
            .SingleAsync(piece => piece.Id == evidenceId, TestContext.Current.CancellationToken);
    }
}
