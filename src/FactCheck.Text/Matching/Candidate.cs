namespace FactCheck.Text.Matching;

/// <summary>A text of the collection that shares terms with the one asked for.</summary>
/// <param name="Index">Its place in the collection.</param>
/// <param name="Sum">What it was picked by.</param>
/// <param name="Words">What shared words gave.</param>
/// <param name="Pairs">What shared pairs of neighbouring words gave.</param>
/// <param name="Letters">What shared runs of letters gave.</param>
internal readonly record struct Candidate(int Index, float Sum, float Words, float Pairs, float Letters);
