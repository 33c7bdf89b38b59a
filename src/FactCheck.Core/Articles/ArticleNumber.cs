using System.Globalization;

namespace FactCheck.Core.Articles;

/// <summary>Numbers as people read them: <c>A12</c> for an article, <c>A12-3</c> for a claim.</summary>
public static class ArticleNumber
{
    /// <summary>An article's number.</summary>
    public static string Format(int article) => string.Create(CultureInfo.InvariantCulture, $"A{article}");

    /// <summary>A claim's number; a claim without one is shown by its article's.</summary>
    public static string Format(int article, int? claim) =>
        claim is { } number ? string.Create(CultureInfo.InvariantCulture, $"A{article}-{number}") : Format(article);

    /// <summary>Reads <c>A12</c> (case does not matter).</summary>
    public static bool TryParse(string? text, out int article) => TryParse(text, out article, out var claim) && claim is null;

    /// <summary>Reads <c>A12</c> or <c>A12-3</c>; <paramref name="claim"/> is null for the first.</summary>
    public static bool TryParse(string? text, out int article, out int? claim)
    {
        article = 0;
        claim = null;
        var rest = text.AsSpan().Trim();
        if (rest.IsEmpty || rest[0] is not ('A' or 'a'))
            return false;

        rest = rest[1..];
        var dash = rest.IndexOf('-');
        if (!TryNumber(dash < 0 ? rest : rest[..dash], out article))
            return false;
        if (dash < 0)
            return true;
        if (!TryNumber(rest[(dash + 1)..], out var number))
            return false;

        claim = number;
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
