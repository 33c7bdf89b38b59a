using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence.Findings;

/// <summary>Why something cannot be done with a finding.</summary>
public static class FindingRefusals
{
    public static readonly Refusal WithoutQuotation = new(
        "finding.withoutQuotation", "A finding is what a source says: quote it first.");

    public static readonly Refusal OfConfidential = new(
        "finding.ofConfidential", "What a confidential source says is not kept for others to find.");

    public static readonly Refusal KeptAlready = new(
        "finding.keptAlready", "This evidence is a finding already.");

    public static readonly Refusal Unknown = new(
        "finding.unknown", "This finding is not there.");

    public static readonly Refusal CorrectedSince = new(
        "finding.correctedSince", "This finding was corrected since you chose it; choose it again.");
}
