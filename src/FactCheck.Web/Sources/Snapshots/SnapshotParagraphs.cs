namespace FactCheck.Web.Sources.Snapshots;

/// <summary>A snapshot's text in the paragraphs it is shown in.</summary>
public static class SnapshotParagraphs
{
    /// <summary>Each with where it begins in the text.</summary>
    public static IReadOnlyList<(int Start, string Text)> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = new List<(int, string)>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) is >= 0 and var blank ? blank : text.Length;
            if (end > start)
                paragraphs.Add((start, text[start..end]));
            start = end + 2;
        }

        return paragraphs;
    }
}
