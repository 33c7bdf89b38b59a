using FactCheck.Core.Claims;

namespace FactCheck.Web.Workspace;

/// <summary>How a claim's state looks.</summary>
public static class ClaimLook
{
    /// <summary>The class that carries the state's colour and form.</summary>
    public static string Class(ClaimState state) => state switch
    {
        ClaimState.Suggested => "state-suggested",
        ClaimState.ToDo => "state-todo",
        ClaimState.InProgress => "state-progress",
        ClaimState.Submitted => "state-submitted",
        ClaimState.Adjudication => "state-adjudication",
        ClaimState.ChangesRequested => "state-changes",
        ClaimState.Approved => "state-approved",
        _ => "state-aside",
    };
}
