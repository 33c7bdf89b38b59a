namespace FactCheck.Core.Revisions;

/// <summary>How a place of an older revision was found in a newer one.</summary>
public enum AnchoredBy
{
    /// <summary>The same letters, without doubt.</summary>
    Exact,

    /// <summary>The same letters, which stand in several places: chosen by what stands beside them.</summary>
    Context,

    /// <summary>Other letters, but most of the words in their order.</summary>
    Fuzzy,

    /// <summary>Nothing like it is left.</summary>
    Gone,

    /// <summary>Somebody chose the place.</summary>
    Hand,

    /// <summary>Nothing like it is left, and somebody decided that it stays where it was.</summary>
    Kept,
}
