namespace FactCheck.Text.Quotations;

/// <summary>A stretch between quotation marks.</summary>
/// <param name="Outer">With its marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Block">The paragraph it stands in.</param>
/// <param name="Closed">False when the paragraph ends before the quotation does.</param>
internal readonly record struct Quote(Span Outer, Span Inner, int Block, bool Closed);
