namespace FactCheck.Text.Structure;

/// <summary>Embedded posts, known by the signature under them: '— Jane Doe (@jane) June 22, 2019', the dash also left out.</summary>
internal static class Posts
{
    private const int LongestSignature = 140;
    private const int LongestDate = 40;
    private const int MostNames = 5;

    /// <summary>Where the author's name stands in a signature line; an empty span when the line is none.</summary>
    public static Span SignatureOf(ReadOnlySpan<char> text, Span line)
    {
        if (line.Length > LongestSignature)
            return default;
        var inner = text[line.Start..line.End];
        var handle = inner.IndexOf("(@");
        if (handle < 0 || text[line.Start] is not ('\u2014' or '\u2013' or '-') && !IsAlone(inner, handle))
            return default;
        var start = line.Start;
        var end = line.Start + handle;
        while (start < end && !char.IsLetterOrDigit(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new Span(start, end);
    }

    /// <summary>A name, its handle and at most a date: nothing that tells a story.</summary>
    private static bool IsAlone(ReadOnlySpan<char> line, int handle)
    {
        var close = line[handle..].IndexOf(')');
        if (close < 0 || handle == 0)
            return false;
        var words = 0;
        foreach (var range in line[..handle].Trim().Split(' '))
        {
            words++;
            if (line[..handle].Trim()[range] is not { IsEmpty: false } word || !char.IsUpper(word[0]))
                return false;
        }

        var rest = line[(handle + close + 1)..];
        return words <= MostNames && rest.Length <= LongestDate && (rest.TrimEnd().IsEmpty || char.IsAsciiDigit(rest.TrimEnd()[^1]) || rest.TrimEnd().EndsWith("M", StringComparison.OrdinalIgnoreCase));
    }
}
