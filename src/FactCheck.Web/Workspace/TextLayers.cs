using FactCheck.Core.Claims;
using FactCheck.Web.Shell;

namespace FactCheck.Web.Workspace;

/// <summary>What is drawn over an article's text; equal layers draw the same.</summary>
/// <param name="Marks">In the order of the text.</param>
/// <param name="Coverage">Whether what is accounted for is faded.</param>
public sealed record TextLayers(IReadOnlyList<TextMark> Marks, IReadOnlyList<TextStretch> Stretches, bool Coverage)
{
    public static readonly TextLayers None = new([], [], false);

    public bool Equals(TextLayers? other) =>
        other is not null && Coverage == other.Coverage
        && Marks.SequenceEqual(other.Marks) && Stretches.SequenceEqual(other.Stretches);

    public override int GetHashCode() => HashCode.Combine(Marks.Count, Stretches.Count, Coverage);

    /// <summary>As the script takes them: start, end, class, claim, number, whether it accounts for its sentence.</summary>
    internal object?[][] MarkRows() => [.. Marks.Select(mark => new object?[]
    {
        mark.Start, mark.End, mark.Look, mark.ClaimId, mark.Label, mark.Accounts,
    })];

    /// <summary>As the script takes them: start, end, stretch.</summary>
    internal object?[][] StretchRows() => [.. Stretches.Select(stretch => new object?[] { stretch.Start, stretch.End, stretch.Id })];
}

/// <summary>A passage of a claim.</summary>
/// <param name="Start">UTF-16 code units of the revision's text.</param>
/// <param name="Number">Null for a suggestion.</param>
public sealed record TextMark(Guid ClaimId, int Start, int End, ClaimState State, int? Number)
{
    /// <summary>The class that carries the state's colour and form.</summary>
    public string Look => StateLook.Of(State).Class;

    /// <summary>What stands after the mark.</summary>
    public string Label => Number is { } number
        ? State == ClaimState.Approved
            ? FormattableString.Invariant($"{number} {StateLook.Of(State).Sign}")
            : FormattableString.Invariant($"{number}")
        : StateLook.Of(ClaimState.Suggested).Sign;

    /// <summary>An accepted claim accounts for the sentences it touches; a suggestion does not.</summary>
    public bool Accounts => State != ClaimState.Suggested;

    /// <summary>Set aside, merged and split claims leave no mark.</summary>
    public static bool Leaves(ClaimState state) => state is not (ClaimState.SetAside or ClaimState.Merged or ClaimState.Split);
}

/// <summary>A stretch that was set aside.</summary>
public sealed record TextStretch(Guid Id, int Start, int End);
