namespace FactCheck.Text.Figures;

/// <summary>How the numbers of a claim work out.</summary>
public enum ArithmeticFinding
{
    /// <summary>They say the same.</summary>
    Agree,

    /// <summary>They say nearly the same.</summary>
    AgreeRoughly,

    /// <summary>They cannot all be true.</summary>
    Disagree,
}

/// <summary>Tells the reason that comes of working out a claim's numbers from those that make its worth.</summary>
public static class ArithmeticReason
{
    private const string Agree = "the numbers agree";
    private const string Roughly = "the numbers agree roughly";
    private const string Disagree = "the numbers do not agree";

    /// <summary>What the reason found; null when it is about something else.</summary>
    public static ArithmeticFinding? Of(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var end = reason.IndexOf(':', StringComparison.Ordinal);
        return (end < 0 ? reason : reason[..end]) switch
        {
            Agree => ArithmeticFinding.Agree,
            Roughly => ArithmeticFinding.AgreeRoughly,
            Disagree => ArithmeticFinding.Disagree,
            _ => null,
        };
    }

    /// <summary>The reason in words.</summary>
    /// <param name="really">What the numbers give.</param>
    internal static string Say(ArithmeticFinding finding, string really)
    {
        var words = finding switch
        {
            ArithmeticFinding.Agree => Agree,
            ArithmeticFinding.AgreeRoughly => Roughly,
            _ => Disagree,
        };
        return $"{words}: {really}";
    }
}
