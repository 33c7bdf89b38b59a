using System.Buffers.Text;

namespace FactCheck.Core.Articles.Importing.Pdf;

/// <summary>
/// Looks at the packed tables of objects a PDF declares before the library does: it takes their figures at their word, and a
/// negative width or two thousand million objects end not only its reading but the process.
/// </summary>
internal static class ObjectTables
{
    /// <summary>Most objects a file may have, by the standard.</summary>
    private const long MostObjects = 8_388_607;

    /// <summary>Wider than any field of a table, and narrow enough that three of them can be added.</summary>
    private const long WidestField = 1_000_000;

    /// <summary>More figures stand in no table's list of sections.</summary>
    private const int MostFigures = 100_000;

    public static bool AreSound(ReadOnlySpan<byte> file)
    {
        if (!HasTables(file))
            return true;
        for (var at = file.IndexOf((byte)'/'); at >= 0; at = file.IndexOf((byte)'/'))
        {
            file = file[(at + 1)..];
            if (!IsSound(file))
                return false;
        }

        return true;
    }

    private static bool HasTables(ReadOnlySpan<byte> file)
    {
        for (var at = file.IndexOf((byte)'/'); at >= 0; at = file.IndexOf((byte)'/'))
        {
            file = file[(at + 1)..];
            if (Takes(file, "XRef"u8) > 0)
                return true;
        }

        return false;
    }

    private static bool IsSound(ReadOnlySpan<byte> name)
    {
        if (Takes(name, "Size"u8) is > 0 and var size)
            return !ReadFigure(name[size..], out var objects, out _) || objects is >= 0 and <= MostObjects;
        if (Takes(name, "W"u8) is > 0 and var widths)
            return Figures(name[widths..], 3).TrueForAll(width => width is >= 0 and <= WidestField);
        if (Takes(name, "Index"u8) is > 0 and var sections)
            return Figures(name[sections..], MostFigures).Where((_, place) => place % 2 == 1).Sum() is >= 0 and <= MostObjects;
        return true;
    }

    /// <summary>How many bytes a name takes that is this word; 0 when it is another. Its letters may be written as numbers.</summary>
    private static int Takes(ReadOnlySpan<byte> name, ReadOnlySpan<byte> word)
    {
        var at = 0;
        foreach (var letter in word)
        {
            if (at < name.Length && name[at] == letter)
                at++;
            else if (at + 2 < name.Length && name[at] == '#' && Utf8Parser.TryParse(name.Slice(at + 1, 2), out byte code, out var taken, 'x') && taken == 2 && code == letter)
                at += 3;
            else
                return 0;
        }

        return at < name.Length && (char.IsAsciiLetterOrDigit((char)name[at]) || name[at] == '#') ? 0 : at;
    }

    /// <summary>The first figures of a list, up to what is no figure; none when there is no list.</summary>
    private static List<double> Figures(ReadOnlySpan<byte> text, int most)
    {
        var figures = new List<double>();
        text = SkipBlanks(text);
        if (text.IsEmpty || text[0] != '[')
            return figures;
        text = text[1..];
        while (figures.Count < most && ReadFigure(text, out var figure, out var length))
        {
            figures.Add(figure);
            text = text[length..];
        }

        return figures;
    }

    private static bool ReadFigure(ReadOnlySpan<byte> text, out double figure, out int length)
    {
        var rest = SkipBlanks(text);
        var end = 0;
        while (end < rest.Length && (char.IsAsciiDigit((char)rest[end]) || rest[end] is (byte)'+' or (byte)'-' or (byte)'.' or (byte)'e' or (byte)'E'))
            end++;
        length = text.Length - rest.Length + end;
        if (end == 0)
        {
            figure = 0;
            return false;
        }

        // What is no number as it stands, such as two signs in a row, is read by the library in a way of its own.
        if (!Utf8Parser.TryParse(rest[..end], out figure, out var taken) || taken != end)
            figure = -1;
        return true;
    }

    private static ReadOnlySpan<byte> SkipBlanks(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            text = text.TrimStart(" \t\r\n\f\0"u8);
            if (text.IsEmpty || text[0] != '%')
                return text;
            var end = text.IndexOfAny((byte)'\r', (byte)'\n');
            text = end < 0 ? default : text[end..];
        }
    }
}
