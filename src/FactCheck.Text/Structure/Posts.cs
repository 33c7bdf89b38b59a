namespace FactCheck.Text.Structure;

/// <summary>Embedded posts, known by the signature under them: '— Jane Doe (@jane) June 22, 2019'.</summary>
internal static class Posts
{
    private const int LongestSignature = 140;

    /// <summary>Where the author's name stands in a signature line; an empty span when the line is none.</summary>
    public static Span SignatureOf(ReadOnlySpan<char> text, Span line)
    {
        if (line.Length > LongestSignature || text[line.Start] is not ('\u2014' or '\u2013' or '-'))
            return default;
        var inner = text[line.Start..line.End];
        var handle = inner.IndexOf("(@");
        if (handle < 0)
            return default;
        var start = line.Start;
        var end = line.Start + handle;
        while (start < end && !char.IsLetterOrDigit(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new Span(start, end);
    }
}
