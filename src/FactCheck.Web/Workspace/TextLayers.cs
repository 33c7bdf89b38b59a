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
        && (ReferenceEquals(Marks, other.Marks) || Marks.SequenceEqual(other.Marks))
        && (ReferenceEquals(Stretches, other.Stretches) || Stretches.SequenceEqual(other.Stretches));

    public override int GetHashCode() => HashCode.Combine(Marks.Count, Stretches.Count, Coverage);

    /// <summary>For each state, as the script takes it: the class, the sign that stands alone, what follows a number, whether it accounts for a sentence.</summary>
    internal static object?[][] LookRows() => [.. Enum.GetValues<ClaimState>().Select(state => new object?[]
    {
        StateLook.Of(state).Class,
        StateLook.Of(state).Sign,
        state == ClaimState.Approved ? $" {StateLook.Of(state).Sign}" : "",
        state != ClaimState.Suggested,
    })];

    /// <summary>What turns other layers' marks into these: from which place on how many go, and which come instead.</summary>
    internal (int From, int Removed, object?[][] Rows) MarksSince(TextLayers before)
    {
        var from = 0;
        var least = Math.Min(Marks.Count, before.Marks.Count);
        while (from < least && Marks[from] == before.Marks[from])
            from++;
        var same = 0;
        while (same < least - from && Marks[^(same + 1)] == before.Marks[^(same + 1)])
            same++;
        return (from, before.Marks.Count - from - same, [.. Marks.Skip(from).Take(Marks.Count - from - same).Select(Row)]);
    }

    /// <summary>As the script takes them: start, end, stretch.</summary>
    internal object?[][] StretchRows() => [.. Stretches.Select(stretch => new object?[] { stretch.Start, stretch.End, stretch.Id })];

    private static object?[] Row(TextMark mark) => [mark.Start, mark.End, (int)mark.State, mark.Key];
}

/// <summary>A passage of a claim.</summary>
/// <param name="Start">UTF-16 code units of the revision's text.</param>
/// <param name="Number">Null for a suggestion.</param>
public sealed record TextMark(Guid ClaimId, int Start, int End, ClaimState State, int? Number)
{
    /// <summary>What the browser knows the claim by.</summary>
    public object Key => KeyOf(ClaimId, Number);

    /// <summary>A claim's number, or the key of a suggestion.</summary>
    public static object KeyOf(Guid claimId, int? number) => number is { } given ? given : claimId;

    /// <summary>Set aside, merged and split claims leave no mark.</summary>
    public static bool Leaves(ClaimState state) => state is not (ClaimState.SetAside or ClaimState.Merged or ClaimState.Split);
}

/// <summary>A stretch that was set aside.</summary>
public sealed record TextStretch(Guid Id, int Start, int End);
