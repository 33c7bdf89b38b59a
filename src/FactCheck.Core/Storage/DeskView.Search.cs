using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Findings;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Storage;

/// <content>What the full-text index finds, as far as this person reads it.</content>
public sealed partial class DeskView
{
    /// <summary>Those whose statement holds one of the words at least (other forms of it count), the best of them by the full-text index.</summary>
    /// <param name="most">How many are taken from the index, before anything else is asked of them.</param>
    public IQueryable<Claim> ClaimsThatHold(IEnumerable<string> words, int most)
    {
        var match = AnyOf(words);
        return Work(database.Claims.FromSql(
            $"""
            SELECT claim.* FROM (SELECT rowid AS Found FROM ClaimSearch WHERE ClaimSearch MATCH {match} ORDER BY rank LIMIT {most}) AS found
            JOIN ClaimSearchRows AS kept ON kept.Row = found.Found
            JOIN Claims AS claim ON claim.Id = kept.ClaimId
            """));
    }

    /// <summary>Claims whose statement holds all of the words, the last of them perhaps only begun; those added last come first.</summary>
    /// <param name="most">How many are taken from the index, before anything else is asked of them.</param>
    public IQueryable<Claim> ClaimsFoundBy(IReadOnlyList<string> words, int most)
    {
        var match = AllOf(words);
        return Work(database.Claims.FromSql(
            $"""
            SELECT claim.* FROM (SELECT rowid AS Found FROM ClaimSearch WHERE ClaimSearch MATCH {match} ORDER BY rowid DESC LIMIT {most}) AS found
            JOIN ClaimSearchRows AS kept ON kept.Row = found.Found
            JOIN Claims AS claim ON claim.Id = kept.ClaimId
            """));
    }

    /// <summary>Articles whose title, byline and publication hold all of the words, the last of them perhaps only begun; the newest first.</summary>
    /// <inheritdoc cref="ClaimsFoundBy"/>
    public IQueryable<Article> ArticlesFoundBy(IReadOnlyList<string> words, int most)
    {
        var match = AllOf(words);
        return Work(database.Articles.FromSql(
            $"""
            SELECT article.* FROM (SELECT rowid AS Found FROM ArticleSearch WHERE ArticleSearch MATCH {match} ORDER BY rowid DESC LIMIT {most}) AS found
            JOIN ArticleSearchRows AS kept ON kept.Row = found.Found
            JOIN Articles AS article ON article.Id = kept.ArticleId
            """));
    }

    /// <summary>Findings whose words and quotation hold all of the words, the last of them perhaps only begun.</summary>
    /// <inheritdoc cref="ClaimsFoundBy"/>
    public IQueryable<DeskFinding> FindingsFoundBy(IReadOnlyList<string> words, int most)
    {
        var match = AllOf(words);
        return sight.Seen(Work(database.Findings.FromSql(
            $"""
            SELECT finding.* FROM (SELECT rowid AS Found FROM FindingSearch WHERE FindingSearch MATCH {match} ORDER BY rowid DESC LIMIT {most}) AS found
            JOIN FindingSearchRows AS kept ON kept.Row = found.Found
            JOIN Findings AS finding ON finding.Id = kept.FindingId
            """)));
    }

    /// <summary>Findings that hold one of the words at least, the best of them by the full-text index.</summary>
    /// <inheritdoc cref="ClaimsThatHold"/>
    public IQueryable<DeskFinding> FindingsThatHold(IEnumerable<string> words, int most)
    {
        var match = AnyOf(words);
        return sight.Seen(Work(database.Findings.FromSql(
            $"""
            SELECT finding.* FROM (SELECT rowid AS Found FROM FindingSearch WHERE FindingSearch MATCH {match} ORDER BY rank LIMIT {most}) AS found
            JOIN FindingSearchRows AS kept ON kept.Row = found.Found
            JOIN Findings AS finding ON finding.Id = kept.FindingId
            """)));
    }

    private static string AnyOf(IEnumerable<string> words) =>
        string.Join(" OR ", words.Select(word => $"\"{word.Replace("\"", "", StringComparison.Ordinal)}\""));

    /// <summary>As the full-text index is asked for texts with every word and one that begins like the last.</summary>
    private static string AllOf(IReadOnlyList<string> words) => string.Concat(
        string.Join(" AND ", words.Select(word => $"\"{word.Replace("\"", "", StringComparison.Ordinal)}\"")), "*");
}
