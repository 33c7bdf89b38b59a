namespace FactCheck.Web.Workspace;

/// <summary>What became of a draft that was sent to be kept.</summary>
/// <param name="Kept">Whether the server has what is typed.</param>
/// <param name="Sentence">What stands against it; null when nothing does.</param>
/// <param name="Settled">Whether the form says something else now, because two drafts met.</param>
public sealed record SavedDraft(bool Kept, string? Sentence, bool Settled = false);
