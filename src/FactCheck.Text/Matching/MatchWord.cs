namespace FactCheck.Text.Matching;

/// <summary>A word of a text as it is compared.</summary>
/// <param name="Stem">Small letters, without accents and endings; the figure for a number.</param>
/// <param name="Place">Where it stands in the text.</param>
/// <param name="IsName">A capital letter where none is due.</param>
/// <param name="OpensSentence">The first word, or the first after a full stop.</param>
internal readonly record struct MatchWord(string Stem, Span Place, bool IsNumber, bool IsName, bool IsEmpty, bool OpensSentence);
