namespace FactCheck.Core.Verdicts;

/// <summary>The built-in scale, version 1. Its keys are the same on every desk.</summary>
public static class TruthScale
{
    /// <summary>Name of the scale.</summary>
    public const string Name = "Truth";

    /// <summary>Key of its version 1.</summary>
    public static readonly Guid Id = new("0193567f-a000-7000-8000-000000000100");

    public static readonly Guid True = new("0193567f-a000-7000-8000-000000000101");

    public static readonly Guid MostlyTrue = new("0193567f-a000-7000-8000-000000000102");

    public static readonly Guid HalfTrue = new("0193567f-a000-7000-8000-000000000103");

    public static readonly Guid MostlyFalse = new("0193567f-a000-7000-8000-000000000104");

    public static readonly Guid False = new("0193567f-a000-7000-8000-000000000105");

    public static readonly Guid Misleading = new("0193567f-a000-7000-8000-000000000106");

    public static readonly Guid NotProven = new("0193567f-a000-7000-8000-000000000107");

    public static readonly Guid Outdated = new("0193567f-a000-7000-8000-000000000108");

    /// <summary>Makes version 1 with its ratings.</summary>
    internal static RatingScale Make() => RatingScale.Make(Id, Name, version: 1,
    [
        new(True, "True", 5, "r5", "✓", "Right, and nothing that matters is left out."),
        new(MostlyTrue, "Mostly true", 4, "r4", "◕", "Right in the main; a detail is off or needs to be added."),
        new(HalfTrue, "Half true", 3, "r3", "◑", "A part is right, and a part that matters is wrong or missing."),
        new(MostlyFalse, "Mostly false", 2, "r2", "◔", "Wrong in the main; a grain of it is right."),
        new(False, "False", 1, "r1", "✕", "Wrong."),
        new(Misleading, "Misleading", null, "r0", "≠", "The words may hold, the impression they give does not."),
        new(NotProven, "Not proven", null, "r0", "?", "The evidence that can be had shows neither that it is so nor that it is not.", NeedsNoEvidence: true),
        new(Outdated, "Outdated", null, "r0", "↺", "It was so once and no longer is."),
    ]);
}

/// <summary>What a rating of a scale is made of.</summary>
/// <param name="Value">Place in the order (1 to 5); null outside the order.</param>
internal sealed record RatingDefinition(
    Guid Id, string Label, int? Value, string Colour, string Sign, string Definition, bool NeedsNoEvidence = false);
