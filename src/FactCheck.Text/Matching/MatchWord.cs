namespace FactCheck.Text.Matching;

/// <summary>A word of a text as it is compared.</summary>
/// <param name="Stem">Small letters, without accents and endings; the figure for a number.</param>
/// <param name="Place">Where it stands in the text.</param>
/// <param name="IsName">A capital letter where none is due.</param>
/// <param name="IsEmpty">It says nothing about what a claim is about ('the', 'of').</param>
internal readonly record struct MatchWord(string Stem, Span Place, bool IsNumber, bool IsName, bool IsEmpty);
