namespace FactCheck.Core.Evidence.Capturing;

/// <summary>What stands for a source's title until its page was read.</summary>
public static class SourceTitle
{
    /// <summary>The address, without what every address has; empty for an empty one.</summary>
    public static string Standing(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var text = url.Trim();
        var bare = text.Contains("://", StringComparison.Ordinal) ? text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..] : text;
        bare = bare.TrimEnd('/');
        return bare.Length <= Source.TitleMaxLength ? bare : string.Concat(bare.AsSpan(0, Source.TitleMaxLength - 1), "…");
    }
}
