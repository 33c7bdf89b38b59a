using FactCheck.Text;

namespace FactCheck.Core.Articles.Splitting;

/// <summary>Some of what the splitter proposes, in the order of the text.</summary>
/// <param name="Through">Everything that begins before this place is in this part or an earlier one.</param>
public sealed record SplitPart(IReadOnlyList<SuggestedClaim> Suggestions, int Through, bool IsLast);

/// <summary>Cuts what the splitter proposes for a long text into parts that are stored one by one.</summary>
public static class SplitParts
{
    /// <summary>Storing so many takes some tens of milliseconds, which is what somebody's own command then waits.</summary>
    public const int Size = 25;

    /// <summary>The parts of what begins at a place or after it; one, perhaps empty, at least. What begins at one place is never parted.</summary>
    /// <param name="length">Of the text.</param>
    public static IEnumerable<SplitPart> Of(IReadOnlyList<ReadSuggestion> suggestions, int from, int length)
    {
        ArgumentNullException.ThrowIfNull(suggestions);
        var rest = suggestions.Where(one => Start(one) >= from).OrderBy(Start).ToList();
        var first = 0;
        do
        {
            var end = Math.Min(first + Size, rest.Count);
            while (end < rest.Count && Start(rest[end]) == Start(rest[end - 1]))
                end++;
            var isLast = end == rest.Count;
            yield return new SplitPart(
                [.. rest[first..end].Select(ArticleSplitter.Suggested)], isLast ? length : Start(rest[end - 1]) + 1, isLast);
            first = end;
        }
        while (first < rest.Count);
    }

    private static int Start(ReadSuggestion suggestion) => suggestion.Passages[0].Start;
}
