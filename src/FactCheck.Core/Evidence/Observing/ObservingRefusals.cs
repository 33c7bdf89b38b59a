using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence.Observing;

/// <summary>Why something cannot be done while a source is not what it was.</summary>
public static class ObservingRefusals
{
    /// <summary>An editor signs what an editor has seen.</summary>
    public static readonly Refusal BothTextsFirst = new(
        "observing.bothTextsFirst", "A source of this claim is not what it was; look at both texts before you approve.");
}
