using FactCheck.Text.Quotations;

namespace FactCheck.Text.Claims;

/// <summary>Tokens of one sentence that one voice says.</summary>
/// <param name="Speech">Whose words they are; null in the article's own voice.</param>
internal readonly record struct Segment(int First, int Last, Speech? Speech);
