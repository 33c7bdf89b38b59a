namespace FactCheck.Core.Verdicts;

/// <summary>A verdict being written: one per claim and person. Operational; no fact per keystroke.</summary>
public sealed class VerdictDraft
{
    public Guid ClaimId { get; set; }

    public Guid PersonId { get; set; }

    public Guid? RatingId { get; set; }

    public WordingFinding? Finding { get; set; }

    public string Rationale { get; set; } = "";

    public DateOnly? AsOf { get; set; }

    /// <summary>Keys of the evidence it is to rest on.</summary>
    public List<Guid> EvidenceIds { get; set; } = [];

    public DateTimeOffset SavedAt { get; set; }
}
