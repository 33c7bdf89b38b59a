namespace FactCheck.Text.Claims;

/// <summary>How likely an editor would pick a claim, and why.</summary>
/// <param name="Chance">0 to 1.</param>
/// <param name="Reasons">Strongest first.</param>
internal readonly record struct WorthScore(double Chance, IReadOnlyList<string> Reasons)
{
    /// <summary>The chance behind a sum of weights.</summary>
    public static double ChanceOf(double sum) => 1 / (1 + Math.Exp(-sum));
}
