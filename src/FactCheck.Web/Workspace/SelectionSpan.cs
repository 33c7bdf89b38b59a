using FactCheck.Text;
using FactCheck.Text.Anchoring;

namespace FactCheck.Web.Workspace;

/// <summary>What somebody meant by a selection.</summary>
public static class SelectionSpan
{
    /// <summary>Without blanks at its ends, and grown to whole characters; null when only blanks were selected.</summary>
    public static Span? Of(string text, Span selected)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = Math.Clamp(selected.Start, 0, text.Length);
        var end = Math.Clamp(selected.End, start, text.Length);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return start == end ? null : Passages.SnapOutwards(text, new Span(start, end));
    }
}
