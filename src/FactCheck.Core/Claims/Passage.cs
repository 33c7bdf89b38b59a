namespace FactCheck.Core.Claims;

/// <summary>A half-open span of one revision's text with its selectors. Immutable; belongs to its revision.</summary>
public sealed class Passage
{
    private Passage()
    {
    }

    public Guid Id { get; private set; }

    public Guid ClaimId { get; private set; }

    public Guid RevisionId { get; private set; }

    /// <summary>Place among the claim's passages, from 0.</summary>
    public int Ordinal { get; private set; }

    public int Start { get; private set; }

    public int End { get; private set; }

    public string Exact { get; private set; } = "";

    public string Prefix { get; private set; } = "";

    public string Suffix { get; private set; } = "";

    internal static Passage Of(Guid claimId, int ordinal, ChosenPassage chosen) => new()
    {
        Id = Guid.CreateVersion7(),
        ClaimId = claimId,
        RevisionId = chosen.RevisionId,
        Ordinal = ordinal,
        Start = chosen.Start,
        End = chosen.End,
        Exact = chosen.Exact,
        Prefix = chosen.Prefix,
        Suffix = chosen.Suffix,
    };

    /// <summary>Its place among the claim's passages; the passage itself never changes.</summary>
    internal void PlaceAt(int ordinal) => Ordinal = ordinal;
}
