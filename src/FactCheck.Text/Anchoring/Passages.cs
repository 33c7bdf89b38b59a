namespace FactCheck.Text.Anchoring;

/// <summary>Why a span cannot be a passage.</summary>
public enum PassageFault
{
    /// <summary>It begins before the text or ends after it.</summary>
    Outside,

    /// <summary>It ends before it begins.</summary>
    Reversed,

    /// <summary>It holds nothing.</summary>
    Empty,

    /// <summary>An end lies between the halves of a surrogate pair.</summary>
    SplitsSurrogatePair,

    /// <summary>An end lies inside what a reader sees as one character.</summary>
    SplitsGrapheme,
}

/// <summary>The rules for spans that claims may hold.</summary>
public static class Passages
{
    /// <summary>What is wrong with the span, or null when it may be a passage.</summary>
    public static PassageFault? Check(string text, Span span)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (span.End < span.Start)
            return PassageFault.Reversed;
        if (span.Start < 0 || span.End > text.Length)
            return PassageFault.Outside;
        if (span.Length == 0)
            return PassageFault.Empty;
        if (SplitsPair(text, span.Start) || SplitsPair(text, span.End))
            return PassageFault.SplitsSurrogatePair;
        return Graphemes.IsBoundary(text, span.Start) && Graphemes.IsBoundary(text, span.End)
            ? null
            : PassageFault.SplitsGrapheme;
    }

    /// <summary>The smallest span of whole graphemes around this one, after it was cut to the text.</summary>
    public static Span SnapOutwards(string text, Span span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = Math.Clamp(span.Start, 0, text.Length);
        var end = Math.Clamp(span.End, start, text.Length);
        return new Span(Graphemes.BoundaryAtOrBefore(text, start), Graphemes.BoundaryAtOrAfter(text, end));
    }

    internal static bool SplitsPair(string text, int position) =>
        position > 0 && position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]);
}
