namespace FactCheck.Text.Matching;

/// <summary>How two claims stand to each other, as far as it is certain.</summary>
public enum Agreement
{
    /// <summary>They may speak of the same thing; what each says of it is not certain.</summary>
    Unclear,

    /// <summary>They say the same.</summary>
    Same,

    /// <summary>One denies what the other says, or gives another number.</summary>
    Opposite,
}

/// <summary>A claim of a collection beside the one asked for.</summary>
/// <param name="Index">Its place in the collection, from 0.</param>
/// <param name="Score">By which the collection is ranked; comparable within one answer only.</param>
/// <param name="Chance">0 to 1: how likely it is about the claim asked for.</param>
/// <param name="IsSuggested">Whether it is likely enough to be shown without being asked for.</param>
/// <param name="Words">The words it shares, as it writes them, those that tell most first.</param>
/// <param name="Places">Where these words stand in its statement, in order.</param>
/// <param name="Agreement">Whether it says the same or the opposite.</param>
/// <param name="Because">What made it the opposite ('rose' against 'fell'); null when it is not.</param>
public sealed record ClaimMatch(
    int Index,
    double Score,
    double Chance,
    bool IsSuggested,
    IReadOnlyList<string> Words,
    IReadOnlyList<Span> Places,
    Agreement Agreement,
    string? Because);

/// <summary>Finds the claims of a collection that another one repeats or denies.</summary>
public interface IClaimMatcher
{
    /// <summary>Prepares a collection (or the candidates that a database's full-text index brought) for many questions.</summary>
    IClaimRanking Prepare(IEnumerable<ClaimText> claims);
}

/// <summary>A collection that was prepared. May be asked by several at once.</summary>
public interface IClaimRanking
{
    /// <summary>The claims most like another one, best first.</summary>
    /// <param name="most">How many at most; 1 to 200.</param>
    IReadOnlyList<ClaimMatch> Rank(ClaimText claim, int most, CancellationToken cancellation = default);
}
