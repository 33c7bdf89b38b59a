using System.Globalization;
using FactCheck.Core.Articles;

namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>Days as files of references write them, made partial dates of the desk.</summary>
internal static class WrittenDay
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>Reads a date of ISO 8601; of a stretch of time its beginning. Null when it is none.</summary>
    public static string? Iso(string? written)
    {
        var day = (written ?? "").Trim().Split('/', 'T', ' ', '~', '?')[0];
        return PartialDate.IsValid(day) ? day : null;
    }

    /// <summary>Puts year, month and day together, as far as they are known. Null without a year.</summary>
    public static string? Of(string? year, string? month, string? day)
    {
        if (!int.TryParse(year?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var years))
            return null;
        var text = years.ToString("0000", CultureInfo.InvariantCulture);
        foreach (var part in new[] { Month(month), Number(day) })
        {
            if (part is not { } number || !PartialDate.IsValid(FormattableString.Invariant($"{text}-{number:00}")))
                break;
            text = FormattableString.Invariant($"{text}-{number:00}");
        }

        return PartialDate.IsValid(text) ? text : null;
    }

    private static int? Month(string? written)
    {
        var name = written?.Trim().TrimEnd('.') ?? "";
        var place = name.Length < 3 ? -1 : Array.FindIndex(Months, month => month.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return place >= 0 ? place + 1 : Number(written);
    }

    private static int? Number(string? written) =>
        int.TryParse(written?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
