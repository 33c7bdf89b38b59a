namespace FactCheck.Core.Claims;

/// <summary>A person or body an article quotes; listed once per article.</summary>
public sealed class Claimant
{
    /// <summary>Longest name, title or affiliation, in UTF-16 code units.</summary>
    public const int NameMaxLength = 200;

    private Claimant()
    {
    }

    public Guid Id { get; private set; }

    public Guid ArticleId { get; private set; }

    public string Name { get; private set; } = "";

    public string? Title { get; private set; }

    public string? Affiliation { get; private set; }

    /// <summary>Every other form the article uses.</summary>
    public List<string> AlsoCalled { get; private set; } = [];

    internal static Claimant Of(Guid articleId, ClaimantName name) => new()
    {
        Id = Guid.CreateVersion7(),
        ArticleId = articleId,
        Name = name.Name.Trim(),
        Title = Claim.Filled(name.Title),
        Affiliation = Claim.Filled(name.Affiliation),
        AlsoCalled = [.. name.AlsoCalled],
    };
}

/// <summary>One link of a claim's chain of claimants.</summary>
public sealed class ClaimClaimant
{
    private ClaimClaimant()
    {
    }

    public Guid Id { get; private set; }

    public Guid ClaimId { get; private set; }

    public Guid ClaimantId { get; private set; }

    /// <summary>0 is the outermost.</summary>
    public int Ordinal { get; private set; }

    public Claimant Claimant { get; private set; } = null!;

    internal static ClaimClaimant Of(Guid claimId, int ordinal, Claimant claimant) => new()
    {
        Id = Guid.CreateVersion7(),
        ClaimId = claimId,
        ClaimantId = claimant.Id,
        Claimant = claimant,
        Ordinal = ordinal,
    };
}
