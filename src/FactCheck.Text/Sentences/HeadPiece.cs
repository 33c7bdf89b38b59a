namespace FactCheck.Text.Sentences;

/// <summary>What stands before a paragraph's first sentence: 'Dear Ms Doe,' and 'Hi,' in a letter, 'Figure 1.5' over a picture's words.</summary>
internal static class HeadPiece
{
    private const int Longest = 40;

    /// <summary>Where the piece at the position ends, its own mark included, or 0 when there is none.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start, int limit)
    {
        var line = text[start..Math.Min(limit, start + Longest)];
        return LabelEnd(line) is > 0 and var label ? start + label : SalutationEnd(line) is > 0 and var greeting ? start + greeting : 0;
    }

    private static int SalutationEnd(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is not ('H' or 'D' or 'G'))
            return 0;
        var comma = line.IndexOfAny(',', ':');
        if (comma < 0 || comma + 2 >= line.Length || line[comma + 1] != ' ' || !char.IsUpper(line[comma + 2]))
            return 0;
        var greeting = line[..comma];
        var first = greeting.IndexOf(' ') is > 0 and var space ? greeting[..space] : greeting;
        var greets = first is "Hi" or "Hello" or "Hey" or "Dear" or "Greetings";
        return greets && greeting.Count(' ') <= 3 ? comma + 1 : 0;
    }

    private static int LabelEnd(ReadOnlySpan<char> line)
    {
        if (!(line.StartsWith("Figure ") || line.StartsWith("Table ") || line.StartsWith("Chart ") || line.StartsWith("Exhibit ")))
            return 0;
        var at = line.IndexOf(' ') + 1;
        var end = at;
        while (end < line.Length && (char.IsAsciiDigit(line[end]) || line[end] == '.' && end + 1 < line.Length && char.IsAsciiDigit(line[end + 1])))
            end++;
        return end > at && end + 1 < line.Length && line[end] == ' ' && char.IsUpper(line[end + 1]) ? end : 0;
    }
}
