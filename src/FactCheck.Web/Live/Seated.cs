namespace FactCheck.Web.Live;

/// <summary>What somebody is writing on a claim.</summary>
public enum Writing
{
    /// <summary>They read.</summary>
    Nothing,

    /// <summary>What the claim says.</summary>
    Wording,

    /// <summary>What came out.</summary>
    Verdict,

    /// <summary>What it rests on.</summary>
    Evidence,

    /// <summary>A word to the others.</summary>
    Comment,
}

/// <summary>Somebody who has an article open in one window.</summary>
/// <param name="ClaimId">The claim in hand; null when there is none.</param>
public sealed record Seated(Guid PersonId, string Name, Guid? ClaimId, Writing Writing);
