namespace FactCheck.Text.Structure;

/// <summary>A paragraph, or the dateline at its head.</summary>
/// <param name="Span">Without space at its ends.</param>
/// <param name="Signature">The name under a post, when the block is one; empty span otherwise.</param>
internal readonly record struct Block(Span Span, StructureKind Kind, Span Signature = default);
