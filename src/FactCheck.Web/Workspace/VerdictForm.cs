using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Gate;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;

namespace FactCheck.Web.Workspace;

/// <summary>A verdict while somebody writes it.</summary>
public sealed class VerdictForm
{
    private HashSet<Guid> known = [];

    public Guid? RatingId { get; set; }

    public WordingFinding? Finding { get; set; }

    public string Rationale { get; set; } = "";

    public DateOnly AsOf { get; set; }

    /// <summary>Why it is submitted although the rule for its rating is not met.</summary>
    public string RuleReason { get; set; } = "";

    /// <summary>What it rests on.</summary>
    public HashSet<Guid> Evidence { get; private set; } = [];

    /// <summary>Takes up a draft. Without one, a verdict rests on all evidence there is.</summary>
    public void Load(KeptDraft? draft, ClaimView claim, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(claim);
        known = [.. claim.Evidence.Select(piece => piece.Id)];
        RuleReason = "";
        RatingId = draft?.Wording.RatingId;
        Finding = draft?.Wording.Finding;
        Rationale = draft?.Wording.Rationale ?? "";
        AsOf = draft?.Wording.AsOf ?? today;
        Evidence = draft is null ? [.. known] : [.. draft.Wording.EvidenceIds.Where(known.Contains)];
    }

    /// <summary>Follows the claim's evidence: what is new is rested on, what is gone is not.</summary>
    public void Follow(ClaimView claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var now = claim.Evidence.Select(piece => piece.Id).ToHashSet();
        Evidence.UnionWith(now.Except(known));
        Evidence.IntersectWith(now);
        known = now;
    }

    /// <summary>Follows what somebody chose when two drafts met.</summary>
    public void Settle(IReadOnlyList<FieldConflict> fields, IReadOnlyDictionary<string, string?> chosen, DraftWording theirs)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(chosen);
        ArgumentNullException.ThrowIfNull(theirs);
        foreach (var field in fields)
        {
            if (field.Field == nameof(DraftWording.Rationale))
                Rationale = chosen[field.Field] ?? "";
            else if (chosen[field.Field] == field.Theirs)
                TakeOver(field.Field, theirs);
        }
    }

    private void TakeOver(string field, DraftWording theirs)
    {
        switch (field)
        {
            case nameof(DraftWording.RatingId): RatingId = theirs.RatingId; break;
            case nameof(DraftWording.Finding): Finding = theirs.Finding; break;
            case nameof(DraftWording.AsOf): AsOf = theirs.AsOf ?? AsOf; break;
            case nameof(DraftWording.EvidenceIds): Evidence = [.. theirs.EvidenceIds.Where(known.Contains)]; break;
        }
    }

    /// <summary>What still stands against submitting it; null when nothing does.</summary>
    public Refusal? Missing(ClaimView claim, IReadOnlyList<RatingChoice> ratings)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var rating = Rating(claim.Check, ratings);
        return new VerdictContent(rating?.NeedsNoEvidence, FindingFor(claim.Check), Rationale, Evidence.Count).RefuseFor(claim.Check)
            ?? rating?.Rule?.Refuse(WeightFor(rating, claim), RuleReason);
    }

    /// <summary>The evidence it rests on, as it is weighed.</summary>
    public IEnumerable<WeighedPiece> Cited(ClaimView claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Evidence.Where(piece => Evidence.Contains(piece.Id)).Select(piece => piece.Weighed);
    }

    /// <summary>What that weighs for a rating.</summary>
    public Weight WeightFor(RatingChoice rating, ClaimView claim)
    {
        ArgumentNullException.ThrowIfNull(rating);
        return Weight.For(rating.Value, Cited(claim));
    }

    /// <summary>The chosen rating; null where the check asks for none.</summary>
    public RatingChoice? Rating(Check check, IReadOnlyList<RatingChoice> ratings) =>
        check == Check.Wording ? null : ratings.FirstOrDefault(rating => rating.Id == RatingId);

    /// <summary>As it is kept between two keystrokes.</summary>
    public DraftWording ToDraft(ClaimView claim) => new(RatingId, Finding, Rationale, AsOf, Ordered(claim));

    /// <summary>As it is submitted.</summary>
    public SubmitVerdict ToCommand(ClaimView claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new SubmitVerdict(
            Guid.CreateVersion7(), claim.Id, claim.Version, claim.Check == Check.Wording ? null : RatingId,
            FindingFor(claim.Check), Rationale, AsOf, Ordered(claim))
        {
            RuleReason = string.IsNullOrWhiteSpace(RuleReason) ? null : RuleReason.Trim(),
        };
    }

    private WordingFinding? FindingFor(Check check) => check == Check.Substance ? null : Finding;

    private List<Guid> Ordered(ClaimView claim) => [.. claim.Evidence.Select(piece => piece.Id).Where(Evidence.Contains)];
}
