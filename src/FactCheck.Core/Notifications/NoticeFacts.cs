using FactCheck.Core.Gate;

namespace FactCheck.Core.Notifications;

/// <summary>Which facts concern somebody.</summary>
public static class NoticeFacts
{
    /// <summary>Kinds of facts that make notices.</summary>
    public static IReadOnlySet<string> Telling { get; } = new HashSet<string>
    {
        FactKinds.ThreadStarted,
        FactKinds.CommentWritten,
        FactKinds.CommentEdited,
        FactKinds.ClaimAssigned,
        FactKinds.VerdictApproved,
        FactKinds.ChangesRequested,
    };

    /// <summary>Whether a person's notices may be others after it: some make them, undoing takes them back, a role hides them.</summary>
    public static bool MayChange(string kind) =>
        Telling.Contains(kind) || kind is FactKinds.CommandUndone or FactKinds.RolesChanged;
}
