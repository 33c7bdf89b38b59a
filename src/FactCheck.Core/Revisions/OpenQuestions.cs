using FactCheck.Core.Storage;

namespace FactCheck.Core.Revisions;

/// <summary>Which claims are to be checked again.</summary>
internal static class OpenQuestions
{
    /// <summary>Flags that no editor has answered.</summary>
    public static IQueryable<ContextChange> OpenChecks(this DeskView view) =>
        view.ContextChanges.Where(change => change.Kind == ContextChangeKind.CheckAgain && change.Answer == null);
}
