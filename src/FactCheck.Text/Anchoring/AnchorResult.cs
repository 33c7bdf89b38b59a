namespace FactCheck.Text.Anchoring;

/// <summary>How a passage was found again.</summary>
public enum AnchorMethod
{
    /// <summary>The same letters, where the text around them went on unchanged or nowhere else.</summary>
    Exact,

    /// <summary>The same letters, which stand in several places: chosen by what stands beside them.</summary>
    Context,

    /// <summary>Other letters, but most of the words in their order.</summary>
    Fuzzy,

    /// <summary>Nothing like it is left.</summary>
    Gone,
}

/// <summary>Where a passage stands in another revision.</summary>
/// <param name="Span">Its place there; null when it is gone.</param>
/// <param name="Score">
/// From 0 to 1: 1 for the same letters without doubt; for <see cref="AnchorMethod.Context"/> the share of the neighbouring letters that
/// are the same; for <see cref="AnchorMethod.Fuzzy"/> the share of words of both stretches that are the same, in order; 0 when gone.
/// </param>
public readonly record struct AnchorResult(AnchorMethod Method, Span? Span, double Score)
{
    internal static AnchorResult Gone { get; } = new(AnchorMethod.Gone, null, 0);
}
