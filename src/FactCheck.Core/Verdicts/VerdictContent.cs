using FactCheck.Core.Gate;
using FactCheck.Text.Claims;

namespace FactCheck.Core.Verdicts;

/// <summary>What a verdict says, as far as it decides whether it can be submitted.</summary>
/// <param name="NeedsNoEvidence">The chosen rating may rest on no evidence; null when none is chosen.</param>
/// <param name="Evidence">How many pieces it rests on.</param>
public sealed record VerdictContent(bool? NeedsNoEvidence, WordingFinding? Finding, string Rationale, int Evidence)
{
    /// <summary>What is missing or too much for what a claim's check asks; null when nothing is.</summary>
    public Refusal? RefuseFor(Check check)
    {
        var asksSubstance = check is Check.Substance or Check.Both;
        var asksWording = check is Check.Wording or Check.Both;
        return (asksSubstance, asksWording) switch
        {
            (true, _) when NeedsNoEvidence is null => VerdictRefusals.RatingMissing,
            (false, _) when NeedsNoEvidence is not null => VerdictRefusals.RatingNotAsked,
            (_, true) when Finding is null => VerdictRefusals.FindingMissing,
            (_, false) when Finding is not null => VerdictRefusals.FindingNotAsked,
            _ when Rationale.Trim().Length < Verdict.RationaleMinLength => VerdictRefusals.RationaleTooShort,
            _ when Evidence == 0 && NeedsEvidence => VerdictRefusals.EvidenceMissing,
            _ => null,
        };
    }

    private bool NeedsEvidence => NeedsNoEvidence == false || Finding is not (null or WordingFinding.CannotConfirm);
}
