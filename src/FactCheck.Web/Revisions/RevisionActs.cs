using FactCheck.Core.Claims;
using FactCheck.Core.Revisions;

namespace FactCheck.Web.Revisions;

/// <summary>What can be done with a claim that a new text touched.</summary>
public enum RevisionAct
{
    Accept,
    StillHolds,
    Reopen,
    Occasion,
    Place,
    Keep,
    SetAside,
    SignOff,
}

/// <summary>Which of them a claim offers, and by which keys.</summary>
public static class RevisionActs
{
    /// <summary>One key each.</summary>
    public static IReadOnlyDictionary<string, RevisionAct> Keys { get; } = new Dictionary<string, RevisionAct>
    {
        ["a"] = RevisionAct.Accept,
        ["h"] = RevisionAct.StillHolds,
        ["r"] = RevisionAct.Reopen,
        ["o"] = RevisionAct.Occasion,
        ["p"] = RevisionAct.Place,
        ["b"] = RevisionAct.Keep,
        ["x"] = RevisionAct.SetAside,
        ["q"] = RevisionAct.SignOff,
    };

    /// <summary>The key of one of them.</summary>
    public static string KeyOf(RevisionAct act) => Keys.First(key => key.Value == act).Key;

    /// <summary>What there is to do about it, in the order of the buttons; nothing where nothing is to be decided.</summary>
    public static IReadOnlyList<RevisionAct> For(CarriedClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var asked = claim is { Change.Kind: ContextChangeKind.CheckAgain, Answer: null };
        var lost = claim is { Kind: CarriedKind.Lost, Lost: not null };
        (RevisionAct Act, bool Offered)[] acts =
        [
            (RevisionAct.Accept, claim.Kind == CarriedKind.New && claim.Allowed.Contains(ClaimAction.Accept)),
            (RevisionAct.Reopen, asked && claim.Allowed.Contains(ClaimAction.Reopen)),
            (RevisionAct.StillHolds, asked && claim.Allowed.Contains(ClaimAction.ConfirmStillHolds)),
            (RevisionAct.SignOff, asked && claim.State == ClaimState.Submitted && claim.Allowed.Contains(ClaimAction.Approve)),
            (RevisionAct.Occasion, claim.Kind == CarriedKind.NewContext && claim.Number is not null
                && claim.Allowed.Contains(ClaimAction.Reword) && SaysItOtherwise(claim)),
            (RevisionAct.Place, lost && claim.MayPlace),
            (RevisionAct.Keep, lost && claim.MayPlace),
            (RevisionAct.SetAside, (lost || claim.Kind == CarriedKind.New) && claim.Allowed.Contains(ClaimAction.SetAside)),
        ];
        return [.. acts.Where(act => act.Offered).Select(act => act.Act)];
    }

    /// <summary>The words stayed, and what tells when, where or by whom they were said did not.</summary>
    public static bool SaysItOtherwise(CarriedClaim claim) =>
        claim?.Change is { } change && !change.Parts.HasFlag(ChangedParts.Passage)
        && (change.Parts & (ChangedParts.Sentence | ChangedParts.Speaker)) != ChangedParts.None;
}
