using System.Globalization;

namespace FactCheck.Text.Figures;

/// <summary>What a figure of a claim is.</summary>
public enum FigureKind
{
    /// <summary>A count or a measure without a unit of its own.</summary>
    Number,

    /// <summary>Parts of a hundred.</summary>
    Percent,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A day, a month or a year.</summary>
    Date,

    /// <summary>A named place.</summary>
    Place,

    /// <summary>A named body.</summary>
    Body,
}

/// <summary>A number, date, place or body of a claim in a form that can be searched and compared.</summary>
/// <param name="Span">Where it stands in the article.</param>
/// <param name="Value">The number with its scale worked in (2.4 million: 2400000); null for dates, places and bodies.</param>
/// <param name="Unit">ISO 4217 code of money as far as the sign tells ('$' alone: USD), '%' of a percentage; else null.</param>
/// <param name="Normal">
/// The same for all ways to write the same: <c>2400000</c>, <c>8.3%</c>, <c>GBP 3100000000</c>, <c>2019-03-09</c>,
/// <c>2019-03</c>, <c>2019</c>, <c>--03-09</c> (no year given), or the full name of a place or a body.
/// </param>
public sealed record ReadFigure(Span Span, FigureKind Kind, decimal? Value, string? Unit, string Normal)
{
    /// <summary>A number with its unit, if any.</summary>
    internal static ReadFigure OfNumber(Span span, decimal value, FigureKind kind, string? unit)
    {
        var digits = value.ToString("0.############", CultureInfo.InvariantCulture);
        var normal = kind switch
        {
            FigureKind.Percent => digits + "%",
            FigureKind.Money => unit + " " + digits,
            _ => digits,
        };
        return new ReadFigure(span, kind, value, unit, normal);
    }

    /// <summary>Something that is known by its name or its date.</summary>
    internal static ReadFigure OfName(Span span, FigureKind kind, string normal) => new(span, kind, null, null, normal);
}
