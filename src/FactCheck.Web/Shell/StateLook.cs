using FactCheck.Core.Claims;

namespace FactCheck.Web.Shell;

/// <summary>How a claim's state is drawn: always a colour and a form, a sign and a word.</summary>
/// <param name="Class">Sets <c>--state</c>, <c>--tint</c> and <c>--form</c>; see <c>styles/desk.css</c>.</param>
/// <param name="Sign">Stands before the word and beside a mark.</param>
public sealed record StateLook(string Class, string Sign)
{
    /// <summary>The order in which a meter shows states: what is done first.</summary>
    public static readonly IReadOnlyList<ClaimState> DoneFirst =
    [
        ClaimState.Approved, ClaimState.Submitted, ClaimState.Adjudication, ClaimState.ChangesRequested,
        ClaimState.InProgress, ClaimState.ToDo, ClaimState.Suggested, ClaimState.SetAside, ClaimState.Merged, ClaimState.Split,
    ];

    /// <summary>The look of one state.</summary>
    public static StateLook Of(ClaimState state) => state switch
    {
        ClaimState.Suggested => new("state-suggested", "?"),
        ClaimState.ToDo => new("state-todo", "○"),
        ClaimState.InProgress => new("state-progress", "◐"),
        ClaimState.Submitted => new("state-submitted", "⇢"),
        ClaimState.ChangesRequested => new("state-changes", "↩\ufe0e"),
        ClaimState.Approved => new("state-approved", "✎\ufe0e"),
        ClaimState.Adjudication => new("state-adjudication", "≠"),
        ClaimState.SetAside => new("state-aside", "–"),
        ClaimState.Merged => new("state-aside", "⇥"),
        ClaimState.Split => new("state-aside", "⋔"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };
}
