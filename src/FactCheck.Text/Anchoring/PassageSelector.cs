namespace FactCheck.Text.Anchoring;

/// <summary>
/// A passage's W3C Web Annotation selectors: TextPositionSelector (the span) and TextQuoteSelector (exact, prefix, suffix).
/// </summary>
/// <param name="Prefix">Up to 32 code units before the passage, never half a surrogate pair.</param>
/// <param name="Suffix">Up to 32 code units after the passage, never half a surrogate pair.</param>
public sealed record PassageSelector(Span Span, string Exact, string Prefix, string Suffix);
