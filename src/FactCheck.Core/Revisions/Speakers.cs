namespace FactCheck.Core.Revisions;

/// <summary>Tells whether two texts name the same person in other words.</summary>
internal static class Speakers
{
    /// <summary>'Vance' is 'Dolores K. Vance'; nobody is nobody.</summary>
    public static bool AreSame(string? one, string? other)
    {
        if (one is null || other is null)
            return one == other;

        var (left, right) = (Words(one), Words(other));
        return left.IsSubsetOf(right) || right.IsSubsetOf(left);
    }

    private static HashSet<string> Words(string name) =>
        [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
