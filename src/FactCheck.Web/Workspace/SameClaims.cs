using FactCheck.Core.Claims;
using FactCheck.Text.Matching;

namespace FactCheck.Web.Workspace;

/// <summary>Which claims of an article say the same, as they are worded now.</summary>
public sealed class SameClaims
{
    private readonly Dictionary<Guid, List<Guid>> groups = [];

    private SameClaims()
    {
    }

    /// <summary>Compares an article's claims and suggestions; what is not to be checked any more is left out.</summary>
    public static SameClaims Among(IEnumerable<ClaimLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var same = new SameClaims();
        var repeated = new RepeatedClaims();
        var seen = new List<List<Guid>>();
        foreach (var line in lines.Where(line => TextMark.Leaves(line.State)))
        {
            var group = repeated.Add(line.Statement, line.Claimant) is { } first ? seen[first] : [];
            group.Add(line.Id);
            seen.Add(group);
            same.groups[line.Id] = group;
        }

        return same;
    }

    /// <summary>The others that say what this claim says.</summary>
    public IEnumerable<Guid> As(Guid claimId) => groups.TryGetValue(claimId, out var group) ? group.Where(id => id != claimId) : [];
}
