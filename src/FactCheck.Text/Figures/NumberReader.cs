using System.Globalization;
using FactCheck.Text.Words;

namespace FactCheck.Text.Figures;

/// <summary>Reads numbers, percentages and money that begin at a token.</summary>
internal sealed class NumberReader(string text, List<Token> tokens)
{
    private const int LongestDigits = 24;

    /// <summary>The figure that begins at the token and the last token of it; null when none does.</summary>
    public (ReadFigure Figure, int Last)? At(int first, int limit)
    {
        var at = first;
        var currency = Currency(ref at, limit);
        if (at > limit || Plain(at, limit, currency) is not { } number)
            return null;
        var (value, last, unit) = (number.Value, number.Last, currency ?? number.Unit);
        var kind = unit is null ? FigureKind.Number : unit == "%" ? FigureKind.Percent : FigureKind.Money;
        if (unit is null && last < limit)
            (kind, unit, last) = UnitAfter(last, limit);
        return (ReadFigure.OfNumber(new Span(tokens[first].Start, tokens[last].End), value, kind, unit), last);
    }

    /// <summary>'$' or '£' standing alone, or the letters before it: 'NZ $ 26', 'US$5'.</summary>
    private string? Currency(ref int at, int limit)
    {
        var word = Word(at);
        if (at < limit && word is "US" or "NZ" or "A" or "C" or "HK" or "AU" or "CA" && Word(at + 1)[0] == '$')
        {
            var country = word[0] switch { 'U' => "USD", 'N' => "NZD", 'H' => "HKD", 'A' => "AUD", _ => "CAD" };
            at += Word(at + 1).Length == 1 ? 2 : 1;
            return country;
        }

        if (word.Length > 1 || Sign(word[0]) is not { } sign)
            return null;
        at++;
        return sign;
    }

    private static string? Sign(char unit) => unit switch { '$' => "USD", '\u00A3' => "GBP", '\u20AC' => "EUR", '\u00A5' => "JPY", _ => null };

    private (decimal Value, int Last, string? Unit)? Plain(int at, int limit, string? currency)
    {
        var word = Word(at);
        var unit = currency is null && word.Length > 1 ? Sign(word[0]) : null;
        if (unit is not null || word[0] == '$')
            word = word[1..];
        if (word.IsEmpty)
            return null;
        if (char.IsAsciiDigit(word[0]))
            return Digits(word, at, limit, unit);
        return unit is null ? InWords(at, limit) : null;
    }

    private (decimal Value, int Last, string? Unit)? Digits(ReadOnlySpan<char> word, int at, int limit, string? unit)
    {
        var end = 0;
        while (end < word.Length && (char.IsAsciiDigit(word[end]) || word[end] is ',' or '.' && end + 1 < word.Length && char.IsAsciiDigit(word[end + 1])))
            end++;
        if (end > LongestDigits || !IsGrouped(word[..end]) || !decimal.TryParse(word[..end], NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return null;
        var rest = word[end..];
        if (rest is "%")
            return (value, at, unit ?? "%");
        if (rest.IsEmpty)
            return Scaled(value, at, limit, unit);
        if (rest[0] == '-')
            return ScaleOrNone(rest[1..]) is > 0 and var hyphened ? Times(value, hyphened) is { } large ? (large, at, unit) : null : rest.Length > 3 ? (value, at, unit) : null;
        return NumberWords.Scale(rest) is > 0 and var scale && Times(value, scale) is { } product ? (product, at, unit) : null;
    }

    private static decimal ScaleOrNone(ReadOnlySpan<char> word) => word.Length > 3 ? NumberWords.Scale(word) : 0;

    /// <summary>Commas part thousands and nothing else, and there is one point at most: '1,234.5', not '1,2' or '1.2.3'.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> digits)
    {
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        if (point >= 0 && digits[(point + 1)..].ContainsAny('.', ','))
            return false;
        for (var comma = whole.LastIndexOf(','); comma >= 0; comma = whole.LastIndexOf(','))
        {
            if (whole.Length - comma != 4)
                return false;
            whole = whole[..comma];
        }

        return whole.Length is > 0;
    }

    private (decimal Value, int Last, string? Unit)? Scaled(decimal value, int at, int limit, string? unit)
    {
        while (at < limit && tokens[at + 1].Tag == Tag.Number && NumberWords.Scale(Word(at + 1)) is >= 100 and var scale && Word(at + 1).Length > 3 && Times(value, scale) is { } product)
            (value, at) = (product, at + 1);
        return (value, at, unit);
    }

    private static decimal? Times(decimal value, decimal scale) => value <= decimal.MaxValue / scale ? value * scale : null;

    /// <summary>'two hundred and fifty', 'forty-two thousand', 'half', 'a dozen'.</summary>
    private (decimal Value, int Last, string? Unit)? InWords(int at, int limit)
    {
        var first = at;
        if (NumberWords.Fraction(Word(at)) is > 0 and var part)
            return (part, at, null);
        if (Word(at) is "dozen")
            return (12, at, null);
        decimal total = 0, group = 0;
        var last = -1;
        for (; at <= limit; at++)
        {
            if (NumberWords.Small(Word(at)) is >= 0 and var small && group % 100 == 0)
                group += small;
            else if (NumberWords.Scale(Word(at)) is > 0 and var scale && Word(at).Length > 3 && (last >= 0 || at == first && IsOne(at)))
                (total, group) = scale == 100 ? (total, Math.Max(1, group) * 100) : (total + Math.Max(1, group) * scale, 0);
            else if (Word(at) is "and" && last == at - 1 && group is >= 100 && at < limit && NumberWords.Small(Word(at + 1)) > 0)
                continue;
            else
                break;
            last = at;
        }

        return last < 0 || last == first && Word(first).Equals("one", StringComparison.OrdinalIgnoreCase) && !IsUnit(first + 1, limit) ? null : (total + group, last, null);
    }

    /// <summary>'a million', 'a hundred'.</summary>
    private bool IsOne(int at) => at > 0 && Word(at - 1) is "a" or "A";

    private bool IsUnit(int at, int limit) => at <= limit && Word(at) is "percent" or "per" or "dollar" or "euro" or "pound";

    private (FigureKind Kind, string? Unit, int Last) UnitAfter(int last, int limit)
    {
        var next = last + 1;
        return Word(next) switch
        {
            "percent" or "%" => (FigureKind.Percent, "%", next),
            "per" when next < limit && Word(next + 1) is "cent" => (FigureKind.Percent, "%", next + 1),
            "dollars" or "dollar" => (FigureKind.Money, "USD", next),
            "euros" or "euro" => (FigureKind.Money, "EUR", next),
            "pounds" when last + 2 > limit || Word(last + 2) is not "of" => (FigureKind.Money, "GBP", next),
            _ => (FigureKind.Number, null, last),
        };
    }

    private ReadOnlySpan<char> Word(int token) => tokens[token].Of(text);
}
