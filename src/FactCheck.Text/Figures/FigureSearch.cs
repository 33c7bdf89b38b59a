namespace FactCheck.Text.Figures;

/// <summary>Reads the figures of a text that is not a whole article: a wording, a query.</summary>
public static class FigureSearch
{
    /// <summary>Numbers, percentages, money and dates, in the order of the text; none overlaps another.</summary>
    /// <param name="text">Normalised.</param>
    public static IReadOnlyList<ReadFigure> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FigureReader.Of(text);
    }
}
