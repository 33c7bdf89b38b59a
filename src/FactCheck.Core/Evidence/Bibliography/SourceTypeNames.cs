using FactCheck.Core.Articles;
using FactCheck.Core.Evidence.Capturing;

namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>
/// The types of CSL 1.0.2 and of BibTeX (with those of BibLaTeX) beside the desk's own. Several of theirs are one of ours, so a file
/// that the desk wrote says ours beside.
/// </summary>
internal static class SourceTypeNames
{
    private static readonly Dictionary<string, SourceType> Csl = new(StringComparer.OrdinalIgnoreCase)
    {
        ["document"] = SourceType.PrimaryDocument,
        ["collection"] = SourceType.PrimaryDocument,
        ["dataset"] = SourceType.DataSet,
        ["legislation"] = SourceType.LawOrCourtRecord,
        ["legal_case"] = SourceType.LawOrCourtRecord,
        ["bill"] = SourceType.LawOrCourtRecord,
        ["treaty"] = SourceType.LawOrCourtRecord,
        ["regulation"] = SourceType.LawOrCourtRecord,
        ["hearing"] = SourceType.LawOrCourtRecord,
        ["report"] = SourceType.OfficialStatement,
        ["standard"] = SourceType.OfficialStatement,
        ["broadcast"] = SourceType.RecordingOrTranscript,
        ["song"] = SourceType.RecordingOrTranscript,
        ["speech"] = SourceType.RecordingOrTranscript,
        ["performance"] = SourceType.RecordingOrTranscript,
        ["interview"] = SourceType.Interview,
        ["personal_communication"] = SourceType.Interview,
        ["article-journal"] = SourceType.Academic,
        ["article"] = SourceType.Academic,
        ["paper-conference"] = SourceType.Academic,
        ["thesis"] = SourceType.Academic,
        ["article-newspaper"] = SourceType.NewsReport,
        ["article-magazine"] = SourceType.NewsReport,
        ["graphic"] = SourceType.PhotoOrVideo,
        ["figure"] = SourceType.PhotoOrVideo,
        ["map"] = SourceType.PhotoOrVideo,
        ["motion_picture"] = SourceType.PhotoOrVideo,
        ["post"] = SourceType.SocialPost,
        ["manuscript"] = SourceType.WritersNotes,
        ["book"] = SourceType.Other,
        ["chapter"] = SourceType.Other,
    };

    private static readonly Dictionary<string, SourceType> BibTex = new(StringComparer.OrdinalIgnoreCase)
    {
        ["inproceedings"] = SourceType.Academic,
        ["conference"] = SourceType.Academic,
        ["proceedings"] = SourceType.Academic,
        ["phdthesis"] = SourceType.Academic,
        ["mastersthesis"] = SourceType.Academic,
        ["thesis"] = SourceType.Academic,
        ["techreport"] = SourceType.OfficialStatement,
        ["report"] = SourceType.OfficialStatement,
        ["dataset"] = SourceType.DataSet,
        ["legislation"] = SourceType.LawOrCourtRecord,
        ["jurisdiction"] = SourceType.LawOrCourtRecord,
        ["legal"] = SourceType.LawOrCourtRecord,
        ["audio"] = SourceType.RecordingOrTranscript,
        ["music"] = SourceType.RecordingOrTranscript,
        ["video"] = SourceType.PhotoOrVideo,
        ["movie"] = SourceType.PhotoOrVideo,
        ["image"] = SourceType.PhotoOrVideo,
        ["artwork"] = SourceType.PhotoOrVideo,
        ["unpublished"] = SourceType.WritersNotes,
        ["manual"] = SourceType.PrimaryDocument,
        ["book"] = SourceType.Other,
        ["inbook"] = SourceType.Other,
        ["incollection"] = SourceType.Other,
        ["booklet"] = SourceType.Other,
    };

    /// <summary>CSL's type for ours.</summary>
    public static string ToCsl(SourceType type) => type == SourceType.Other ? "webpage" : Csl.First(pair => pair.Value == type).Key;

    /// <summary>Whether a CSL type stands in something that is published, and names that as its container.</summary>
    public static bool IsContained(string csl) =>
        csl.StartsWith("article", StringComparison.OrdinalIgnoreCase) || csl is "webpage" or "post" or "post-weblog" or "broadcast" or "paper-conference" or "chapter";

    /// <summary>Ours for CSL's type; a page's by its address.</summary>
    public static SourceType OfCsl(string? type, string? ours, string? url) =>
        Ours(ours) ?? (type is not null && Csl.TryGetValue(type, out var known) ? known : ByAddress(url));

    /// <summary>Ours for an entry of BibTeX. Its articles are those of journals, unless they say otherwise or have nothing of one.</summary>
    public static SourceType OfBibTex(BibTexEntry entry, string? doi, string? url)
    {
        if (Ours(entry.Field("sourcetype")) is { } said)
            return said;
        if (entry.Type != "article")
            return BibTex.TryGetValue(entry.Type, out var known) ? known : ByAddress(url);
        var scholarly = doi is not null || entry.Field("volume", "number", "issn") is not null;
        return scholarly && entry.Field("entrysubtype") is not ("newspaper" or "magazine") ? SourceType.Academic : SourceType.NewsReport;
    }

    private static SourceType? Ours(string? said) =>
        Enum.TryParse<SourceType>(said, out var type) && Enum.IsDefined(type) ? type : null;

    private static SourceType ByAddress(string? url) =>
        WebAddress.IsValid(url) ? SourceTypeGuess.Of(new Uri(url!.Trim()), null, null) : SourceType.Other;
}
