namespace FactCheck.Core.Evidence.Archiving;

/// <summary>A web archive that saves pages when it is asked to, as the Wayback Machine does.</summary>
public sealed class ArchiveOptions
{
    /// <summary>Asked with the page's address behind it, as <c>https://web.archive.org/save/</c> is; null for none.</summary>
    public string? SavePage { get; set; }
}
