using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Text.Claims;

namespace FactCheck.Core.Verdicts;

/// <content>How it is written, and what is asked of it.</content>
public sealed partial class Verdict
{
    private static readonly char[] SentenceEnds = ['\n', '.', '!', '?'];

    /// <summary>Everybody who wrote a part of it: its author, whose earlier words it keeps, and who worked on the evidence it cites.</summary>
    public IReadOnlySet<Guid> WrittenBy => cited.SelectMany(evidence => evidence.WorkedOnBy).Concat(CarriedFrom).Append(AuthorId).ToHashSet();

    /// <summary>Writes a version down, with its evidence cited as it stands now and the hash an approval will bind.</summary>
    internal static Verdict Write(
        Claim claim, VerdictWording wording, int number, Standing author, DateTimeOffset now)
    {
        var verdict = new Verdict
        {
            Id = Guid.CreateVersion7(now),
            ClaimId = claim.Id,
            Number = number,
            AuthorId = author.PersonId,
            RatingId = wording.Rating?.Id,
            Rating = wording.Rating,
            Finding = wording.Finding,
            Rationale = wording.Rationale,
            AsOf = wording.AsOf,
            SubmittedAt = now,
        };
        verdict.cited.AddRange(wording.Evidence.Select((piece, ordinal) => CitedEvidence.Cite(verdict.Id, ordinal, piece, now)));
        verdict.CarriedFrom = [.. wording.Earlier.Where(verdict.Keeps)
            .SelectMany(earlier => earlier.CarriedFrom.Append(earlier.AuthorId)).Distinct()];
        verdict.ContentHash = Verdicts.ContentHash.Of(claim, verdict, wording.Scale);
        return verdict;
    }

    /// <summary>What is missing or too much for what the claim's check asks; null when nothing is.</summary>
    internal Refusal? RefuseFor(Check check) =>
        new VerdictContent(Rating?.NeedsNoEvidence, Finding, Rationale, cited.Count).RefuseFor(check)
        ?? (AsOf > DateOnly.FromDateTime(SubmittedAt.UtcDateTime).AddDays(1) ? VerdictRefusals.AsOfAhead : null);

    /// <summary>Taken back by its author.</summary>
    internal void Withdraw() => Withdrawn = true;

    private bool Keeps(Verdict earlier) =>
        (RatingId is not null && RatingId == earlier.RatingId)
        || (Finding is not null && Finding == earlier.Finding)
        || Sentences(Rationale).Overlaps(Sentences(earlier.Rationale));

    private static HashSet<string> Sentences(string rationale) => [.. rationale
        .Split(SentenceEnds, StringSplitOptions.TrimEntries).Where(sentence => sentence.Length >= RationaleMinLength)];
}

/// <summary>What a verdict is to say.</summary>
/// <param name="Scale">The scale of the rating; null without one.</param>
internal sealed record VerdictWording(
    Rating? Rating,
    RatingScale? Scale,
    WordingFinding? Finding,
    string Rationale,
    DateOnly AsOf,
    IReadOnlyList<CitablePiece> Evidence,
    IReadOnlyList<Verdict> Earlier);

/// <summary>A piece of evidence with the hash of the bytes its reviewer saw; null for a bare URL.</summary>
internal sealed record CitablePiece(PieceOfEvidence Piece, string? Sha256);

/// <content>How evidence is cited.</content>
public sealed partial class CitedEvidence
{
    internal static CitedEvidence Cite(Guid verdictId, int ordinal, CitablePiece citable, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        VerdictId = verdictId,
        EvidenceId = citable.Piece.Id,
        Ordinal = ordinal,
        Stance = citable.Piece.Stance,
        Quotation = citable.Piece.Quotation,
        Locator = citable.Piece.Place,
        Citation = citable.Piece.Source.Citation,
        Url = citable.Piece.Source.Url,
        SeenOn = citable.Piece.SeenOn,
        Sha256 = citable.Sha256,
        WorkedOnBy = [.. citable.Piece.WorkedOnBy],
    };
}
