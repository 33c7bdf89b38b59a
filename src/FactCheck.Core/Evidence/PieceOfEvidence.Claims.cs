namespace FactCheck.Core.Evidence;

/// <content>How evidence follows a claim that is split or merged.</content>
public sealed partial class PieceOfEvidence
{
    /// <summary>A copy for a claim made by splitting; it stays the work of who attached it.</summary>
    internal PieceOfEvidence CopyFor(Guid claimId) => new()
    {
        Id = Guid.CreateVersion7(),
        ClaimId = claimId,
        SourceId = SourceId,
        Stance = Stance,
        Quotation = Quotation,
        LocatorKind = LocatorKind,
        Locator = Locator,
        SeenOn = SeenOn,
        Note = Note,
        AttachedById = AttachedById,
        AttachedAt = AttachedAt,
        WorkedOnBy = [.. WorkedOnBy],
        Version = 1,
    };

    /// <summary>Its source turned out to be the same as another one; what is said of its use stays.</summary>
    internal void LieOn(Guid sourceId) => SourceId = sourceId;

    /// <summary>Goes to the claim that survives a merge.</summary>
    internal void MoveTo(Guid claimId)
    {
        ClaimId = claimId;
        Version++;
    }
}
