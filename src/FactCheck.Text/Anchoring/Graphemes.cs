using System.Globalization;

namespace FactCheck.Text.Anchoring;

/// <summary>Where what a reader sees as one character begins and ends, found without reading the text from its head.</summary>
internal static class Graphemes
{
    /// <summary>How far back a certain boundary is looked for; only made-up text goes on longer without one.</summary>
    private const int FarthestBack = 4096;

    public static bool IsBoundary(string text, int position) => BoundaryAtOrBefore(text, position) == position;

    public static int BoundaryAtOrBefore(string text, int position)
    {
        var (boundary, _) = Around(text, position);
        return boundary;
    }

    public static int BoundaryAtOrAfter(string text, int position)
    {
        var (before, after) = Around(text, position);
        return before == position ? position : after;
    }

    private static (int Before, int After) Around(string text, int position)
    {
        if (position <= 0 || position >= text.Length)
            return (position, position);

        var at = CertainBoundaryBefore(text, position);
        while (at < position)
        {
            var next = at + StringInfo.GetNextTextElementLength(text, at);
            if (next > position)
                return (at, next);
            at = next;
        }

        return (at, at);
    }

    private static int CertainBoundaryBefore(string text, int position)
    {
        var farthest = Math.Max(0, position - FarthestBack);
        for (var at = position; at > farthest; at--)
        {
            if (IsCertain(text[at - 1], text[at]))
                return at;
        }

        return Passages.SplitsPair(text, farthest) ? farthest - 1 : farthest;
    }

    private static bool IsCertain(char before, char after)
    {
        if (before == '\r' && after == '\n')
            return false;
        if (char.IsAscii(before))
            return StartsGrapheme(after);
        return IsIdeograph(before) && IsIdeograph(after);
    }

    private static bool StartsGrapheme(char unit)
    {
        if (char.IsAscii(unit))
            return true;
        return char.GetUnicodeCategory(unit) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.DashPunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation;
    }

    private static bool IsIdeograph(char unit) => unit is >= '\u4E00' and <= '\u9FFF';
}
