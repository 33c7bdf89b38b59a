namespace FactCheck.Core.Articles.Importing;

/// <summary>What an article may measure.</summary>
public static class ImportLimits
{
    /// <summary>Most UTF-16 code units of an article's text.</summary>
    public const int TextLength = 2_000_000;

    /// <summary>Most bytes of a file or captured page.</summary>
    public const int FileBytes = 25 * 1024 * 1024;

    /// <summary>Most bytes a packed file may unpack to.</summary>
    public const long UnpackedBytes = 200L * 1024 * 1024;

    /// <summary>Most bytes that one packed byte may unpack to, counted once <see cref="RatioFrom"/> is passed.</summary>
    public const int UnpackedRatio = 100;

    /// <summary>Below this many unpacked bytes no ratio is suspicious: a short document of one repeated line packs that well.</summary>
    public const long RatioFrom = 1024 * 1024;

    /// <summary>Most characters of a title.</summary>
    public const int TitleLength = 300;

    /// <summary>Most characters of a name: byline, publication.</summary>
    public const int NameLength = 200;
}
