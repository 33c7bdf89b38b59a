using FactCheck.Core.Claims;
using FactCheck.Text.Matching;

namespace FactCheck.Web.Workspace;

/// <summary>Which claims of an article say the same, as they are worded now.</summary>
public sealed class SameClaims
{
    private readonly Dictionary<Guid, List<ClaimLine>> groups = [];

    private SameClaims()
    {
    }

    /// <summary>Compares an article's claims and suggestions; what is not to be checked any more is left out.</summary>
    public static SameClaims Among(IEnumerable<ClaimLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var same = new SameClaims();
        var repeated = new RepeatedClaims();
        var seen = new List<List<ClaimLine>>();
        foreach (var line in lines.Where(line => TextMark.Leaves(line.State)))
        {
            var group = repeated.Add(line.Statement, line.Claimant) is { } first ? seen[first] : [];
            group.Add(line);
            seen.Add(group);
            same.groups[line.Id] = group;
        }

        return same;
    }

    /// <summary>The others that say what this claim says, those with a number first.</summary>
    public IReadOnlyList<ClaimLine> As(Guid claimId) => groups.TryGetValue(claimId, out var group)
        ? [.. group.Where(line => line.Id != claimId).OrderBy(line => line.Number is null).ThenBy(line => line.Number)]
        : [];
}
