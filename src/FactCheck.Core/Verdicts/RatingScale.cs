namespace FactCheck.Core.Verdicts;

/// <summary>One version of an ordered set of ratings.</summary>
public sealed class RatingScale
{
    private readonly List<Rating> ratings = [];

    private RatingScale()
    {
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public int Version { get; private set; }

    public IReadOnlyList<Rating> Ratings => ratings;

    /// <summary>Makes a version of a scale, its labels in the order given.</summary>
    internal static RatingScale Make(Guid id, string name, int version, IReadOnlyList<RatingDefinition> definitions)
    {
        var scale = new RatingScale { Id = id, Name = name, Version = version };
        scale.ratings.AddRange(definitions.Select((definition, ordinal) => Rating.Make(id, ordinal, definition)));
        return scale;
    }
}

/// <summary>A label of a scale.</summary>
public sealed class Rating
{
    private Rating()
    {
    }

    public Guid Id { get; private set; }

    public Guid ScaleId { get; private set; }

    public string Label { get; private set; } = "";

    /// <summary>Place in the order (1 to 5); null outside the order.</summary>
    public int? Value { get; private set; }

    /// <summary>Order in which labels are offered, from 0.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Name of the colour token on published pages.</summary>
    public string Colour { get; private set; } = "";

    public string Sign { get; private set; } = "";

    public string Definition { get; private set; } = "";

    /// <summary>ClaimReview's alternateName.</summary>
    public string ClaimReviewName { get; private set; } = "";

    /// <summary>Such a verdict may rest on no evidence.</summary>
    public bool NeedsNoEvidence { get; private set; }

    internal static Rating Make(Guid scaleId, int ordinal, RatingDefinition definition) => new()
    {
        Id = definition.Id,
        ScaleId = scaleId,
        Label = definition.Label,
        Value = definition.Value,
        Ordinal = ordinal,
        Colour = definition.Colour,
        Sign = definition.Sign,
        Definition = definition.Definition,
        ClaimReviewName = definition.Label,
        NeedsNoEvidence = definition.NeedsNoEvidence,
    };
}
