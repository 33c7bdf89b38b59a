namespace FactCheck.Text.Sentences;

/// <summary>A list run on in one line, as in <c>1) … 2) …</c>: where its next item must begin.</summary>
/// <param name="Number">Number of the item that is open.</param>
/// <param name="Letters">Whether items are counted a, b, c.</param>
/// <param name="Open">An opening bracket before the count.</param>
/// <param name="Close">What stands after the count.</param>
/// <param name="Bullet">The sign before each item when items are not counted.</param>
internal readonly record struct InlineList(int Number, bool Letters, bool Open, string Close, char Bullet = '\0')
{
    private const int NearestItem = 100;

    private static readonly string[] Closers = [".)", ")", "."];

    public int MarkerLength => Bullet != '\0' ? 1 : (Open ? 1 : 0) + Count(Number).Length + Close.Length;

    /// <summary>The list that begins at the position, or null.</summary>
    public static InlineList? At(ReadOnlySpan<char> text, int start, int limit)
    {
        if (start < limit && text[start] is '\u2022' or '\u2043' or '\u25CF' or '\u25AA')
            return new InlineList(1, false, false, "", text[start]);
        var open = start < limit && text[start] == '(';
        var at = start + (open ? 1 : 0);
        if (at + 2 >= limit || text[at] != '1' && !char.IsAsciiLetterLower(text[at]) && text[at] != 'A' || text[at + 1] is not ('.' or ')'))
            return null;
        foreach (var closer in Closers)
        {
            var end = at + 1 + closer.Length;
            if (end < limit && text[(at + 1)..limit].StartsWith(closer) && char.IsWhiteSpace(text[end]) && (!open || closer == ")"))
                return Begun(text, at, limit, open, closer);
        }

        return null;
    }

    /// <summary>A list counted from 1 or a, or from a later letter when the next letter follows soon.</summary>
    private static InlineList? Begun(ReadOnlySpan<char> text, int at, int limit, bool open, string closer)
    {
        if (text[at] is '1' or 'a' or 'A')
            return new InlineList(1, text[at] != '1', open, closer);
        var list = new InlineList(text[at] - 'a' + 1, true, open, closer);
        return closer == ")" && list.NextCut(text, at, Math.Min(limit, at + NearestItem), limit) > 0 ? list : null;
    }

    public InlineList Next() => this with { Number = Number + 1 };

    /// <summary>Where the next item begins inside the window, or -1; nothing at or after the end is looked at.</summary>
    public int NextCut(ReadOnlySpan<char> text, int from, int limit, int end)
    {
        if (Bullet != '\0')
            return text[(from + 1)..Math.Max(from + 1, limit)].IndexOf(Bullet) is >= 0 and var sign ? from + 1 + sign : -1;
        var next = Number + 1;
        if (Letters && next > 26)
            return -1;
        var marker = (Open ? "(" : "") + Count(next) + Close;
        var window = text[from..Math.Min(end, limit + marker.Length)];
        var found = window.IndexOf(marker, Letters ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        if (found < 0)
            return -1;
        var at = from + found;
        var after = at + marker.Length;
        var free = at > 0 && char.IsWhiteSpace(text[at - 1]) && after + 1 < end && char.IsWhiteSpace(text[after]);
        return free ? at : -1;
    }

    private string Count(int number) => Letters ? ((char)('a' + number - 1)).ToString() : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
