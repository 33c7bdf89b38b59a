namespace FactCheck.Core.Evidence.Weighing;

/// <summary>A piece of evidence as far as it is weighed.</summary>
/// <param name="Origin">The same for all sources that come from one origin.</param>
public sealed record WeighedPiece(Stance Stance, bool Primary, Guid Origin);

/// <summary>What evidence weighs: one for each independent origin, however many sources repeat it. Context never counts.</summary>
/// <param name="Primary">Independent origins with a primary source.</param>
/// <param name="Origins">Independent origins in all.</param>
/// <param name="Contradicts">Some of it supports and some of it refutes.</param>
public sealed record Weight(int Primary, int Origins, bool Contradicts)
{
    /// <summary>Nothing.</summary>
    public static readonly Weight None = new(0, 0, false);

    /// <summary>What all of it weighs, whatever way it speaks.</summary>
    public static Weight Of(IEnumerable<WeighedPiece> pieces) => Count(pieces, _ => true);

    /// <summary>What it weighs for a rating: the evidence whose stance bears the rating out.</summary>
    /// <param name="ratingValue">Place in the scale's order (1 to 5); null outside it.</param>
    public static Weight For(int? ratingValue, IEnumerable<WeighedPiece> pieces) => Count(pieces, stance => Bears(stance, ratingValue));

    /// <summary>
    /// Whether a stance bears a rating out: support for the upper end of the order, refutation for the lower; in the middle and
    /// outside the order either does, for there a part holds and a part does not.
    /// </summary>
    public static bool Bears(Stance stance, int? ratingValue) => stance switch
    {
        Stance.Supports => ratingValue is not (1 or 2),
        Stance.Refutes => ratingValue is not (4 or 5),
        _ => false,
    };

    private static Weight Count(IEnumerable<WeighedPiece> pieces, Func<Stance, bool> bears)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        var speaking = pieces.Where(piece => piece.Stance != Stance.Context).ToList();
        var counted = speaking.Where(piece => bears(piece.Stance)).GroupBy(piece => piece.Origin).ToList();
        return new Weight(
            counted.Count(origin => origin.Any(piece => piece.Primary)),
            counted.Count,
            speaking.Exists(piece => piece.Stance == Stance.Supports) && speaking.Exists(piece => piece.Stance == Stance.Refutes));
    }
}
