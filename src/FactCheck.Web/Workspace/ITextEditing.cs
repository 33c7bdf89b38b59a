using FactCheck.Text;
using FactCheck.Text.Anchoring;

namespace FactCheck.Web.Workspace;

/// <summary>What a page lets people do with stretches of its article.</summary>
public interface ITextEditing
{
    /// <summary>The name of the claim in hand where its passages may be moved; else null.</summary>
    string? Movable { get; }

    /// <summary>What a selection takes; null when nothing.</summary>
    Task<PickedText?> SnapAsync(Span selected, TextUnit unit);

    /// <summary>Where an edge of a passage goes.</summary>
    Task<MovedEdge?> MoveAsync(EdgeMove move);

    /// <summary>Puts a passage of the claim in hand elsewhere, or takes it off.</summary>
    Task<bool> ChangeAsync(Span passage, Span? moved);
}

/// <summary>A stretch with its words.</summary>
public sealed record PickedText(Span Span, string Words);

/// <summary>How somebody moves an edge: one step, or to the place they point at.</summary>
/// <param name="Passage">As it stands, moved before or not.</param>
/// <param name="IsEnd">Which of its edges.</param>
/// <param name="Forward">Towards the end of the text; for a step.</param>
/// <param name="To">An offset; null for a step.</param>
public sealed record EdgeMove(Span Passage, bool IsEnd, TextUnit Unit, bool Forward, int? To);

/// <summary>The passage after its edge was moved, and the words at that edge.</summary>
public sealed record MovedEdge(int Start, int End, string Words);
