using FactCheck.Core.Claims;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Queue;

/// <content>What is chosen to be approved together.</content>
public sealed partial class QueueState
{
    private readonly HashSet<Guid> picked = [];

    /// <summary>Those chosen for approval together, as they were on screen.</summary>
    public IReadOnlyList<SignOffCard> Picked => [.. (Rows ?? []).Where(IsPicked).Select(row => seen[row.ClaimId])];

    /// <summary>Whether it can be approved among several: exactly as it stands it was on this editor's screen, no risk, no unmet rule and no open comment.</summary>
    public bool CanPick(QueueRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row is { Risk: Risk.None, OpenComments: 0 } && seen.TryGetValue(row.ClaimId, out var card) && card.Verdict.ContentHash == row.ContentHash
            && card.UnmetRule is null;
    }

    public bool IsPicked(QueueRow row) => CanPick(row) && picked.Contains(row.ClaimId);

    /// <summary>Takes one into what is approved together, or out of it again.</summary>
    public void TogglePick(QueueRow row)
    {
        if (CanPick(row) && !picked.Remove(row.ClaimId))
            picked.Add(row.ClaimId);
    }
}
