using System.Globalization;
using FactCheck.Core.Claims;

namespace FactCheck.Web.Workspace;

/// <summary>Which of an article's claims the list shows. It lives in the page's address.</summary>
/// <param name="Mine">Only those the reader has.</param>
/// <param name="State">Only those in this state.</param>
/// <param name="Text">Only those with this in number, statement or claimant.</param>
public sealed record ClaimFilter(bool Mine, ClaimState? State, string? Text)
{
    public static readonly ClaimFilter All = new(false, null, null);

    /// <summary>Stands for the article itself where a claimant is asked for.</summary>
    public const string TheArticle = "article";

    /// <summary>Only what this claimant says, suggestions as well; null for anybody.</summary>
    public string? Claimant { get; init; }

    /// <summary>Whether it hides anything by state or text.</summary>
    public bool Narrows => State is not null || !string.IsNullOrWhiteSpace(Text);

    /// <summary>
    /// Whether the list shows this line, whoever says it. Suggestions stand in triage and not in the list, unless it is asked
    /// for what somebody says.
    /// </summary>
    public bool Shows(ClaimLine line, Guid personId)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Number is null && line.State != (State ?? (Claimant is null ? null : ClaimState.Suggested)))
            return false;
        if (Mine && line.AssigneeId != personId)
            return false;
        if (State is { } state && line.State != state)
            return false;
        return string.IsNullOrWhiteSpace(Text) || Holds(line, Text.Trim().Normalize());
    }

    private static bool Holds(ClaimLine line, string text) =>
        line.Statement.Contains(text, StringComparison.OrdinalIgnoreCase)
        || line.Claimant?.Contains(text, StringComparison.OrdinalIgnoreCase) == true
        || line.Number?.ToString(CultureInfo.InvariantCulture) == text;
}
