namespace FactCheck.Core.Evidence;

/// <summary>What sort of document a source is.</summary>
public enum SourceType
{
    PrimaryDocument,
    DataSet,
    LawOrCourtRecord,
    OfficialStatement,
    RecordingOrTranscript,
    Interview,
    Academic,
    NewsReport,
    PhotoOrVideo,
    SocialPost,
    WritersNotes,
    Other,
}

/// <summary>A document of the library: a URL or a file, or an interview or call without either.</summary>
public sealed partial class Source
{
    /// <summary>Longest title, in UTF-16 code units.</summary>
    public const int TitleMaxLength = 300;

    /// <summary>Longest publisher or author, in UTF-16 code units.</summary>
    public const int NameMaxLength = 200;

    /// <summary>Longest URL, in UTF-16 code units.</summary>
    public const int UrlMaxLength = 2048;

    private Source()
    {
    }

    public Guid Id { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>What lists are ordered by: the title, folded to upper case.</summary>
    public string SortTitle { get; private set; } = "";

    public string? Url { get; private set; }

    /// <summary>The URL without fragment and tracking parameters, for finding doubles.</summary>
    public string? CanonicalUrl { get; private set; }

    public Guid? BlobId { get; private set; }

    public string? FileName { get; private set; }

    public string? Publisher { get; private set; }

    public string? Author { get; private set; }

    /// <summary>Partial date.</summary>
    public string? Published { get; private set; }

    public SourceType Type { get; private set; }

    public bool Primary { get; private set; }

    public Guid AddedById { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public int Version { get; private set; }
}
