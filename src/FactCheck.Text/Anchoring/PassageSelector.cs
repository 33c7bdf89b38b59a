namespace FactCheck.Text.Anchoring;

/// <summary>
/// A passage's W3C Web Annotation selectors: TextPositionSelector (the span) and TextQuoteSelector (exact, prefix, suffix).
/// </summary>
/// <param name="Prefix">Up to 32 code units before the passage, never half a surrogate pair.</param>
/// <param name="Suffix">Up to 32 code units after the passage, never half a surrogate pair.</param>
public sealed record PassageSelector(Span Span, string Exact, string Prefix, string Suffix)
{
    /// <summary>Code units of context kept on either side.</summary>
    public const int ContextLength = 32;

    /// <summary>The selectors of a passage.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is one that <see cref="Passages.Check"/> finds fault with for its place or ends.</exception>
    public static PassageSelector For(string text, Span span)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Passages.Check(text, span) is { } fault and not PassageFault.SplitsGrapheme)
            throw new ArgumentOutOfRangeException(nameof(span), span, fault.ToString());

        var before = Math.Max(0, span.Start - ContextLength);
        if (Passages.SplitsPair(text, before))
            before++;
        var after = Math.Min(text.Length, span.End + ContextLength);
        if (Passages.SplitsPair(text, after))
            after--;
        return new PassageSelector(span, span.Of(text), text[before..span.Start], text[span.End..after]);
    }
}
