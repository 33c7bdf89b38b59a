using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Text.Claims;
using FactCheck.Text.Figures;

namespace FactCheck.Web.Workspace;

/// <summary>What a reviewer wants to see of a claim's words and figures beside its statement.</summary>
public static class ClaimFigures
{
    /// <summary>The sign of a reason that lowers the worth.</summary>
    public const string Lowers = "−";

    private const int Large = 1000;

    private static readonly string[] Raises = ["+++", "++", "+"];

    /// <summary>The words of the article, where the statement says more than they do; null where it repeats them.</summary>
    public static string? InTheText(ClaimView claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var exact = string.Join(" … ", claim.Passages.Select(passage => passage.Exact)).ReplaceLineEndings(" ");
        return exact.Length == 0 || string.Equals(Bare(exact), Bare(claim.Statement), StringComparison.OrdinalIgnoreCase) ? null : exact;
    }

    /// <summary>Large numbers that are written short, with all their digits: <c>1.6 million</c>, <c>1,600,000</c>. 'Two' needs no explanation.</summary>
    public static IReadOnlyList<(string Written, string Full)> InFull(string statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return
        [
            .. from figure in FigureSearch.In(statement)
               where figure.Kind is FigureKind.Number or FigureKind.Money
               where Math.Abs(figure.Value.GetValueOrDefault()) >= Large
               let written = figure.Span.Of(statement)
               let full = figure.Value.GetValueOrDefault().ToString("#,0.############", CultureInfo.CurrentCulture)
               where Digits(written) != Digits(full)
               select (written, figure.Kind == FigureKind.Money ? $"{figure.Unit} {full}" : full),
        ];
    }

    /// <summary>What working out its numbers found; null when there is nothing to work out.</summary>
    public static (ArithmeticFinding Finding, string Words)? Sum(ClaimView claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        foreach (var reason in claim.Reasons)
        {
            if (ArithmeticReason.Of(reason) is { } finding)
                return (finding, reason);
        }

        return null;
    }

    /// <summary>
    /// The reasons that made its worth, strongest first, with the sign of each: one that lowers it says so, whichever place it has;
    /// of those that raise it the first weighs most.
    /// </summary>
    public static IReadOnlyList<(string Sign, string Words)> Worth(ClaimView claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var reasons = claim.Reasons.Where(reason => ArithmeticReason.Of(reason) is null).Select(LoweringReason.Read).ToList();
        var raising = 0;
        return [.. reasons.Select(reason => (reason.Lowers ? Lowers : Raises[Math.Min(raising++, Raises.Length - 1)], reason.Words))];
    }

    private static string Bare(string text) => text.Trim().TrimEnd('.', '!', '?');

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
