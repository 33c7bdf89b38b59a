using FactCheck.Text;
using FactCheck.Text.Claims;

namespace FactCheck.Core.Claims;

/// <summary>How a claim is worded and what is asked of it.</summary>
/// <param name="Claimants">Outermost first.</param>
internal sealed record ClaimWording(
    string Statement,
    Form Form,
    Kind Kind,
    Check Check,
    IReadOnlyList<Claimant> Claimants)
{
    public string? SaidOn { get; init; }

    public bool SaidOnIsLatest { get; init; }

    public string? SaidAt { get; init; }

    public IReadOnlyList<string> Appearances { get; init; } = [];

    /// <summary>Worth, chance and reasons, where the splitter proposed it.</summary>
    public ClaimWorth Worth { get; init; } = ClaimWorth.Unknown;
}

/// <summary>How much a claim deserves to be checked.</summary>
/// <param name="Chance">Ten-thousandths.</param>
internal sealed record ClaimWorth(Worth Worth, int Chance, IReadOnlyList<string> Reasons)
{
    /// <summary>Somebody chose it by hand: worth checking to them, the engine said nothing.</summary>
    public static readonly ClaimWorth Unknown = new(Worth.Medium, 0, []);

    /// <summary>Where it proposes to split the claim; empty when it does not.</summary>
    public IReadOnlyList<Span> Halves { get; init; } = [];
}
