using System.Globalization;
using FactCheck.Text.Matching;

namespace FactCheck.Benchmarks.Quality;

/// <summary>Something asked, and which claims of the collection are relevant, by place.</summary>
internal sealed record MatchingQuery(string Id, ClaimText Text, int[] Relevant);

/// <summary>One collection of data/matching with the queries of a part.</summary>
internal static class MatchingData
{
    private static readonly string[] Days = ["d MMMM yyyy", "yyyy-MM-dd"];

    public static string[] Files(string set) => [$"matching/{set}.claims.tsv.gz", $"matching/{set}.dev.queries.tsv", $"matching/{set}.dev.qrels.tsv"];

    public static List<(string Id, ClaimText Text)> Claims(SharedData data, string set) =>
        [.. data.Rows($"matching/{set}.claims.tsv.gz").Select(row => (row[0], new ClaimText(row[1], row[2], Day(row[3], Days))))];

    /// <summary>Queries with their relevant claims. The id of a debate's line begins with the day it was said.</summary>
    /// <param name="withDay">Whether that day is given to the matcher.</param>
    public static List<MatchingQuery> Queries(SharedData data, string set, string part, List<(string Id, ClaimText Text)> claims, bool withDay)
    {
        var places = claims.Select((claim, place) => (claim.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);
        var relevant = data.Rows($"matching/{set}.{part}.qrels.tsv").ToLookup(row => row[0], row => places[row[1]]);
        return [.. data.Rows($"matching/{set}.{part}.queries.tsv").Select(row => new MatchingQuery(
            row[0],
            new ClaimText(row[1], null, withDay && row[0].Length > 8 ? Day(row[0][..8], ["yyyyMMdd"]) : null),
            [.. relevant[row[0]]]))];
    }

    private static DateOnly? Day(string text, string[] forms) =>
        DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
