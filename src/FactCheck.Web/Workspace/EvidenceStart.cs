namespace FactCheck.Web.Workspace;

/// <summary>What the dialog for new evidence begins with.</summary>
/// <param name="Url">A link that was pasted.</param>
/// <param name="Dropped">Whether a file was dropped, which waits in the browser.</param>
/// <param name="SourceId">A source of the library that was chosen.</param>
/// <param name="FindingId">A finding of the desk that was chosen.</param>
public sealed record EvidenceStart(string? Url = null, bool Dropped = false, Guid? SourceId = null, Guid? FindingId = null);
