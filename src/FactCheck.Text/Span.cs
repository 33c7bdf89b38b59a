namespace FactCheck.Text;

/// <summary>A half-open stretch <c>[Start, End)</c> of a text, counted in UTF-16 code units.</summary>
public readonly record struct Span(int Start, int End)
{
    /// <summary>Code units in the stretch; 0 or more for a valid span.</summary>
    public int Length => End - Start;

    /// <summary>The text under this span.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>Whether the other span lies wholly inside this one.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;
}
