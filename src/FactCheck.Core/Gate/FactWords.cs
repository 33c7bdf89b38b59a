namespace FactCheck.Core.Gate;

/// <summary>Says in a few words what a fact did to a claim.</summary>
internal static class FactWords
{
    private static readonly Dictionary<string, string> Phrases = new()
    {
        [FactKinds.ClaimAccepted] = "accepted {0}",
        [FactKinds.ClaimAdded] = "added {0}",
        [FactKinds.ClaimReworded] = "reworded {0}",
        [FactKinds.ClaimPassagesChanged] = "changed the passages of {0}",
        [FactKinds.ClaimAssigned] = "assigned {0}",
        [FactKinds.ClaimTaken] = "took {0}",
        [FactKinds.ClaimHandedBack] = "handed {0} back",
        [FactKinds.ClaimPlanned] = "planned {0}",
        [FactKinds.ClaimStarted] = "started {0}",
        [FactKinds.ClaimSetAside] = "set {0} aside",
        [FactKinds.ClaimSplit] = "split {0}",
        [FactKinds.ClaimMerged] = "merged {0}",
        [FactKinds.ClaimReopened] = "reopened {0}",
        [FactKinds.SourcesMerged] = "merged a source of {0} with another one",
        [FactKinds.SnapshotKept] = "captured a source of {0}",
        [FactKinds.EvidenceAttached] = "attached evidence to {0}",
        [FactKinds.EvidenceChanged] = "changed evidence of {0}",
        [FactKinds.EvidenceRemoved] = "removed evidence from {0}",
        [FactKinds.VerdictSubmitted] = "submitted the verdict on {0}",
        [FactKinds.VerdictWithdrawn] = "withdrew the verdict on {0}",
        [FactKinds.VerdictApproved] = "approved {0}",
        [FactKinds.ChangesRequested] = "requested changes to {0}",
        [FactKinds.CommandUndone] = "took back something done to {0}",
    };

    /// <summary>'reworded A12-3'.</summary>
    public static string Of(string kind, string what) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture, Phrases.GetValueOrDefault(kind, "changed {0}"), what);
}
