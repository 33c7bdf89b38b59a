using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Queue;

/// <summary>A part of what an editor signs.</summary>
public enum SignedPart
{
    Statement,
    Passages,
    Claimants,
    Check,
    Rating,
    Rationale,
    Evidence,
    Day,
    Text,
    Sources,
}

/// <summary>What changed in a submitted verdict while an editor looked at it.</summary>
public static class SignOffNews
{
    /// <summary>Nothing of its sources turned meanwhile.</summary>
    public static bool AsksTheSame(SignOffCard before, SignOffCard after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.Claim.SourceQuestions.Select(question => question.Id).SequenceEqual(after.Claim.SourceQuestions.Select(question => question.Id));
    }

    /// <summary>The parts that differ.</summary>
    public static IReadOnlyList<SignedPart> Between(SignOffCard before, SignOffCard after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        (SignedPart Part, bool Same)[] parts =
        [
            (SignedPart.Statement, before.Claim.Statement == after.Claim.Statement),
            (SignedPart.Passages, before.Claim.Passages.Select(passage => passage.Exact).SequenceEqual(after.Claim.Passages.Select(passage => passage.Exact))),
            (SignedPart.Claimants, before.Claim.Claimants.SequenceEqual(after.Claim.Claimants)),
            (SignedPart.Check, before.Claim.Check == after.Claim.Check),
            (SignedPart.Rating, before.Verdict.Rating == after.Verdict.Rating && before.Verdict.Finding == after.Verdict.Finding),
            (SignedPart.Rationale, before.Verdict.Rationale == after.Verdict.Rationale),
            (SignedPart.Evidence, before.Cited.SequenceEqual(after.Cited)),
            (SignedPart.Day, before.Verdict.AsOf == after.Verdict.AsOf),
            (SignedPart.Text, before.Claim.CheckAgain?.Id == after.Claim.CheckAgain?.Id),
            (SignedPart.Sources, AsksTheSame(before, after)),
        ];
        return [.. parts.Where(part => !part.Same).Select(part => part.Part)];
    }
}
