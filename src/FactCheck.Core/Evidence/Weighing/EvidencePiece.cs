namespace FactCheck.Core.Evidence.Weighing;

/// <summary>A piece of evidence as it is read to be weighed.</summary>
/// <param name="Joined">What somebody said its source is one origin with.</param>
internal sealed record EvidencePiece(Guid Id, Guid SourceId, Stance Stance, bool Primary, string? Quotation, Guid? Joined)
{
    /// <summary>Each piece with its origin, found among all that are given.</summary>
    public static IReadOnlyDictionary<Guid, WeighedPiece> Weigh(IReadOnlyList<EvidencePiece> pieces)
    {
        var origins = Origins.Of([.. pieces.GroupBy(piece => piece.SourceId).Select(source => new OriginSource(
            source.Key, source.First().Joined, [.. source.Select(piece => piece.Quotation).OfType<string>()]))]);
        return pieces.ToDictionary(piece => piece.Id, piece => new WeighedPiece(piece.Stance, piece.Primary, origins[piece.SourceId]));
    }
}
