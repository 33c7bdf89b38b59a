using System.Globalization;

namespace FactCheck.Text.Matching;

/// <summary>What a post says, apart from the line that names its author and day ('— Name (@name) March 5, 2016').</summary>
internal readonly record struct PostText(Span Said, Span Author, DateOnly? When)
{
    private static readonly string[] Days = ["MMMM d, yyyy", "d MMMM yyyy", "MMM d, yyyy", "d MMM yyyy"];

    public static PostText Of(string text)
    {
        var dash = text.LastIndexOf('\u2014');
        var open = dash < 0 ? -1 : text.IndexOf("(@", dash, StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf(')', open);
        if (close < 0)
            return new PostText(new Span(0, text.Length), default, null);
        var day = text.AsSpan(close + 1).Trim();
        DateOnly? when = day.Length < 24 && DateOnly.TryParseExact(day, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
        return new PostText(new Span(0, dash), new Span(dash + 1, close), when);
    }
}
