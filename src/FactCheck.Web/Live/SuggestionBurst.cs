using FactCheck.Core.Audit;
using FactCheck.Core.Gate;

namespace FactCheck.Web.Live;

/// <summary>What a splitting brings comes in parts, many a second. Pages follow it once a second, and everything else at once.</summary>
internal static class SuggestionBurst
{
    /// <summary>How long suggestions are gathered.</summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);

    /// <summary>Whether nothing happened but that suggestions were added.</summary>
    public static bool IsAll(IEnumerable<FactNotice> notices) => notices.All(notice => notice.Kind == FactKinds.ClaimSuggested);
}
