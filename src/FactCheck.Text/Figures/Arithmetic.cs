using System.Globalization;
using FactCheck.Text.Words;

namespace FactCheck.Text.Figures;

/// <summary>Checks what a claim says of a change against the numbers it gives: 'rose 20 percent, from 1.5 to 1.8 million'.</summary>
internal sealed class Arithmetic(ParsedArticle article)
{
    /// <summary>How far a change may be from the numbers and still be called the same, as parts of it.</summary>
    private const decimal Rough = 0.07m;

    private static readonly ChangeWords Change = ChangeWords.English;

    /// <summary>One sentence for the reviewer, or null when the claim holds nothing to work out.</summary>
    public string? Note(int first, int last, IReadOnlyList<ReadFigure> figures)
    {
        if (Pair(figures, first) is not ({ } before, { } after))
            return null;
        var percent = figures.FirstOrDefault(figure => figure.Kind == FigureKind.Percent && figure != before && figure != after);
        for (var at = first; at <= last; at++)
        {
            var direction = Change.DirectionOf(Word(at));
            if (NumberWords.Factor(Word(at)) is > 0 and var factor)
                return Judge(before, after, factor, $"{Written(after)} is {Times(before, after)} times {Written(before)}");
            if (direction != 0 && percent is not null)
                return Judge(before, after, 1 + direction * percent.Value!.Value / 100, Percentage(before, after));
        }

        return null;
    }

    /// <summary>The two numbers of 'from … to …', of one kind; the first takes the scale of the second.</summary>
    private (ReadFigure? Before, ReadFigure? After) Pair(IReadOnlyList<ReadFigure> figures, int first)
    {
        for (var index = 1; index < figures.Count; index++)
        {
            var (before, after) = (figures[index - 1], figures[index]);
            if (before.Value is not > 0 || after.Value is null || Preceding(before, first) is not "from" || Preceding(after, first) is not "to")
                continue;
            if (before.Kind == FigureKind.Number && after.Kind != FigureKind.Number)
                before = ReadFigure.OfNumber(before.Span, before.Value.Value, after.Kind, after.Unit);
            if (before.Kind != after.Kind || before.Unit != after.Unit)
                continue;
            return (WithScaleOf(after, before), after);
        }

        return (null, null);
    }

    private ReadFigure WithScaleOf(ReadFigure after, ReadFigure before)
    {
        var scale = Scale(after);
        return scale > 1 && Scale(before) == 1 && before.Value < 1000
            ? ReadFigure.OfNumber(before.Span, before.Value!.Value * scale, before.Kind, before.Unit)
            : before;
    }

    /// <summary>'million' in '1.8 million'.</summary>
    private decimal Scale(ReadFigure figure)
    {
        var written = figure.Span.Of(article.Text).AsSpan();
        var letters = written.Length;
        while (letters > 0 && char.IsLetter(written[letters - 1]))
            letters--;
        return letters < written.Length && char.IsAsciiDigit(written[letters > 0 && written[letters - 1] == ' ' ? letters - 2 : Math.Max(0, letters - 1)])
            ? Math.Max(1, NumberWords.Scale(written[letters..]))
            : 1;
    }

    private string? Preceding(ReadFigure figure, int first)
    {
        var at = TokenAt(figure.Span.Start);
        while (at - 1 >= first && Word(at - 1) is "about" or "around" or "nearly" or "almost" or "roughly" or "some" or "over" or "just" or "a")
            at--;
        return at - 1 < first ? null : Word(at - 1).ToString();
    }

    private int TokenAt(int start) => Math.Min(article.TokenFrom(start), article.Tokens.Count - 1);

    private static string Judge(ReadFigure before, ReadFigure after, decimal claimed, string really)
    {
        var actual = after.Value!.Value / before.Value!.Value;
        var off = Math.Abs(actual - claimed);
        var finding = off <= 0.005m ? ArithmeticFinding.Agree
            : off <= Rough * Math.Max(0.2m, Math.Abs(claimed - 1)) ? ArithmeticFinding.AgreeRoughly
            : ArithmeticFinding.Disagree;
        return ArithmeticReason.Say(finding, really);
    }

    private static string Percentage(ReadFigure before, ReadFigure after)
    {
        var percent = Math.Round((after.Value!.Value / before.Value!.Value - 1) * 100, 1);
        return Say($"from {Written(before)} to {Written(after)} is {Math.Abs(percent):0.#} percent {(percent < 0 ? "less" : "more")}");
    }

    private static string Times(ReadFigure before, ReadFigure after) => Say($"{Math.Round(after.Value!.Value / before.Value!.Value, 2):0.##}");

    /// <summary>With the thousands set apart, for people.</summary>
    private static string Written(ReadFigure figure)
    {
        var digits = figure.Value.GetValueOrDefault().ToString("#,0.############", CultureInfo.InvariantCulture);
        return figure.Kind switch
        {
            FigureKind.Percent => digits + "%",
            FigureKind.Money => figure.Unit + " " + digits,
            _ => digits,
        };
    }

    private static string Say(FormattableString written) => written.ToString(CultureInfo.InvariantCulture);

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
