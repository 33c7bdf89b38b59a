using System.Globalization;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;
using Microsoft.Extensions.Localization;

namespace FactCheck.Web.Workspace;

/// <summary>Names the strings for what is said about claims and evidence.</summary>
public sealed class ClaimWords;

/// <summary>The words of the product for values of its lists.</summary>
public static class ProductWords
{
    public static string Of(this IStringLocalizer<ClaimWords> words, Form form) => words[$"Form.{form}"];

    public static string Of(this IStringLocalizer<ClaimWords> words, Kind kind) => words[$"Kind.{kind}"];

    public static string Of(this IStringLocalizer<ClaimWords> words, Check check) => words[$"Check.{check}"];

    public static string Of(this IStringLocalizer<ClaimWords> words, Worth worth) => words[$"Worth.{worth}"];

    public static string Of(this IStringLocalizer<ClaimWords> words, Risk risk) => words[$"Risk.{risk}"];

    public static string Of(this IStringLocalizer<ClaimWords> words, SetAsideReason reason) => words[$"Reason.{reason}"];

    public static string Of(this IStringLocalizer<ClaimWords> words, Stance stance) => words[$"Stance.{stance}"];

    public static string Of(this IStringLocalizer<ClaimWords> words, SourceType type) => words[$"Source.{type}"];

    public static string Of(this IStringLocalizer<ClaimWords> words, LocatorKind kind) => words[$"Locator.{kind}"];

    public static string Of(this IStringLocalizer<ClaimWords> words, WordingFinding finding) => words[$"Finding.{finding}"];

    /// <summary>A partial date as people read it: <c>4 Nov 2026</c>, <c>Nov 2026</c>, <c>2026</c>.</summary>
    public static string Day(string? partial) => partial?.Length switch
    {
        10 when DateOnly.TryParseExact(partial, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            day.ToString("d MMM yyyy", CultureInfo.CurrentCulture),
        7 when DateOnly.TryParseExact(partial + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) =>
            month.ToString("MMM yyyy", CultureInfo.CurrentCulture),
        _ => partial ?? "",
    };

    /// <summary>The claimants as one reads them: <c>Bronin, about Trump</c>; the article itself where there is none.</summary>
    public static string Chain(this IStringLocalizer<ClaimWords> words, IReadOnlyList<ClaimantName> claimants) => claimants switch
    {
        [] => words["TheArticle"],
        [var only] => Full(only),
        _ => words["Chain", Full(claimants[0]), string.Join(", ", claimants.Skip(1).Select(Full))],
    };

    private static string Full(ClaimantName claimant) => string.Join(
        ", ", new[] { claimant.Name, claimant.Title, claimant.Affiliation }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
