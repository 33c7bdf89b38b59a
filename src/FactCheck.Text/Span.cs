namespace FactCheck.Text;

/// <summary>A half-open stretch <c>[Start, End)</c> of a text, counted in UTF-16 code units.</summary>
/// <param name="Start">Its first code unit, from 0.</param>
/// <param name="End">One past its last code unit; not before <paramref name="Start"/> in a valid span.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>Code units in the stretch; 0 or more for a valid span.</summary>
    public int Length => End - Start;

    /// <summary>The text under this span.</summary>
    /// <param name="text">The text the span was counted in.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public string Of(string text) => text[Start..End];

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>Whether the other span lies wholly inside this one.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;
}
