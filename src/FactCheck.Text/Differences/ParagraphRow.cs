namespace FactCheck.Text.Differences;

/// <summary>A paragraph of one text beside the one it became in the other.</summary>
/// <param name="Older">Null where the newer text alone has it, and where a moved one stands in the newer.</param>
/// <param name="Newer">Null where the older text alone has it, and where a moved one stood in the older.</param>
/// <param name="Counterpart">For one that moved: where the same paragraph stands in the other text.</param>
/// <param name="IsSame">Both are the same, letter by letter.</param>
public readonly record struct ParagraphRow(Span? Older, Span? Newer, Span? Counterpart, bool IsSame)
{
    /// <summary>Nothing changed here at all: the same letters in the same order.</summary>
    public bool IsUnchanged => IsSame && Counterpart is null;
}
