namespace FactCheck.Text.Claims;

/// <summary>One thing that raised or lowered the chance, and by how much; without words when it tells a reader nothing, as its length does.</summary>
internal readonly record struct WorthReason(string Words, double Weight);

/// <summary>How likely an editor would pick a claim, and why.</summary>
/// <param name="Chance">0 to 1.</param>
/// <param name="Reasons">Strongest first.</param>
internal readonly record struct WorthScore(double Chance, IReadOnlyList<string> Reasons)
{
    private const int MostReasons = 5;
    private const double Weakest = 0.15;

    /// <summary>The chance behind a sum of weights, and the reasons that made most of it.</summary>
    public static WorthScore Of(double sum, List<WorthReason> reasons)
    {
        var words = reasons
            .Where(reason => reason.Words.Length > 0 && Math.Abs(reason.Weight) >= Weakest)
            .OrderByDescending(reason => Math.Abs(reason.Weight))
            .Select(reason => reason.Words)
            .Distinct()
            .Take(MostReasons)
            .ToList();
        return new WorthScore(1 / (1 + Math.Exp(-sum)), words);
    }
}
