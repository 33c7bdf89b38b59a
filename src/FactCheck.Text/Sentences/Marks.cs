using System.Buffers;

namespace FactCheck.Text.Sentences;

/// <summary>Characters that mean something at the end of a sentence.</summary>
internal static class Marks
{
    private const string PlainEndMarks = ".!?";
    private const string EndMarks = PlainEndMarks + "\u2026\u203C\u2047\u2048\u2049\u3002\uFF01\uFF0E\uFF1F";

    public static readonly SearchValues<char> Ends = SearchValues.Create(EndMarks);

    /// <summary>Where a sentence may end: end marks, and the colon of addresses, times and emoticons.</summary>
    private static readonly SearchValues<char> Stations = SearchValues.Create(EndMarks + ":");

    private const char FirstFarMark = '\u2026';

    /// <summary>The stations that are ASCII: looked for several times as fast, since most stretches hold no others.</summary>
    private static readonly SearchValues<char> PlainStations = SearchValues.Create(PlainEndMarks + ":");

    /// <summary>The stations there may be in the stretch; quotation marks and dashes come before the first one beyond ASCII.</summary>
    public static SearchValues<char> StationsIn(ReadOnlySpan<char> stretch) =>
        stretch.ContainsAnyInRange(FirstFarMark, char.MaxValue) ? Stations : PlainStations;

    public static bool IsEnd(char unit) => Ends.Contains(unit);

    public static bool IsCloser(char unit) =>
        unit is ')' or ']' or '}' or '"' or '\'' or '\u201D' or '\u2019' or '\u00BB' or '\u203A' or '*' or '_';

    public static bool IsQuote(char unit) =>
        unit is '"' or '\'' or '\u201C' or '\u201D' or '\u2018' or '\u2019' or '\u00AB' or '\u00BB' or '\u201E' or '\u201A' or '\u2039' or '\u203A';

    public static bool IsOpener(char unit) =>
        unit is '(' or '[' or '{' or '"' or '\'' or '\u201C' or '\u2018' or '\u00AB' or '\u2039' or '\u201E' or '\u201A' or '\u00BF' or '\u00A1' or '*' or '_';
}
