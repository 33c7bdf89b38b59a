using FactCheck.Core.Claims;
using FactCheck.Text.Claims;

namespace FactCheck.Web.Workspace;

/// <summary>Which of an article's suggestions triage shows. It lives in the page's address.</summary>
/// <param name="Claimant">A name at whichever place of the chain, or <see cref="ClaimFilter.TheArticle"/>; null for anybody.</param>
public sealed record TriageFilter(Worth? Worth, Form? Form, Kind? Kind, string? Claimant)
{
    public static readonly TriageFilter All = new(null, null, null, null);

    /// <summary>As the address says it; what names nothing is left out.</summary>
    public static TriageFilter Of(string? worth, string? form, string? kind, string? claimant) => new(
        Named<Worth>(worth), Named<Form>(form), Named<Kind>(kind), string.IsNullOrEmpty(claimant) ? null : claimant);

    /// <summary>As the address says it.</summary>
    public Dictionary<string, object?> Address() => new()
    {
        ["worth"] = Worth?.ToString(),
        ["form"] = Form?.ToString(),
        ["kind"] = Kind?.ToString(),
        ["claimant"] = Claimant,
    };

    /// <summary>The suggestions nobody decided on that it lets through, in the order of the text.</summary>
    public IReadOnlyList<ClaimLine> Sift(WorkspaceState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [.. state.SaidBy(Claimant).Where(Shows)];
    }

    private bool Shows(ClaimLine line) => line.State == ClaimState.Suggested
        && (Worth is null || line.Worth == Worth)
        && (Form is null || line.Form == Form)
        && (Kind is null || line.Kind == Kind);

    private static T? Named<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, out var named) && Enum.IsDefined(named) ? named : null;
}
