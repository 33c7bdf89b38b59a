using System.Globalization;

namespace FactCheck.Text.Anchoring;

/// <summary>The words of a text in order, each as a number that is the same for the same letters, small or large.</summary>
internal sealed class TextWords
{
    private const int UsualLength = 5;

    private uint[] keys;
    private int[] starts;
    private int[] ends;

    public TextWords(string text)
    {
        Text = text;
        var size = (text.Length / UsualLength) + 16;
        (keys, starts, ends) = (new uint[size], new int[size], new int[size]);
        var at = 0;
        while (at < text.Length)
        {
            if (IsWordUnit(text[at]))
                at = AddWord(at);
            else
                at++;
        }
    }

    public string Text { get; }

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Keys => keys.AsSpan(0, Count);

    public int StartOf(int word) => starts[word];

    public int EndOf(int word) => ends[word];

    /// <summary>The first word that ends after the position, or <see cref="Count"/>.</summary>
    public int FirstEndingAfter(int position)
    {
        var found = Array.BinarySearch(ends, 0, Count, position + 1);
        return found < 0 ? ~found : found;
    }

    /// <summary>The first word that starts at the position or after it, or <see cref="Count"/>.</summary>
    public int FirstStartingFrom(int position)
    {
        var found = Array.BinarySearch(starts, 0, Count, position);
        return found < 0 ? ~found : found;
    }

    /// <summary>Whether a sentence or paragraph ends between the word before this one and this one.</summary>
    public bool OpensSentence(int word)
    {
        var start = word == 0 ? 0 : ends[word - 1];
        var end = word == Count ? Text.Length : starts[word];
        return word == 0 || word == Count || HoldsEnd(Text.AsSpan(start, end - start));
    }

    private static bool HoldsEnd(ReadOnlySpan<char> between)
    {
        if (between.ContainsAny('\n', '\u2022'))
            return true;
        var mark = between.LastIndexOfAny(Sentences.Marks.Ends);
        return mark >= 0 && mark + 1 < between.Length;
    }

    private int AddWord(int start)
    {
        var text = Text;
        var key = 2166136261u;
        var at = start;
        do
        {
            var unit = text[at];
            var folded = unit < 0x80 ? (uint)(char.IsAsciiLetterUpper(unit) ? unit | 0x20 : unit) : char.ToLowerInvariant(unit);
            key = (key ^ folded) * 16777619u;
            at++;
        }
        while (at < text.Length && IsWordUnit(text[at]) && !IsIdeograph(text[at]));

        if (Count == keys.Length)
            Grow();
        keys[Count] = key ^ (key >> 15);
        starts[Count] = start;
        ends[Count++] = at;
        return at;
    }

    private void Grow()
    {
        Array.Resize(ref keys, keys.Length * 2);
        Array.Resize(ref starts, keys.Length);
        Array.Resize(ref ends, keys.Length);
    }

    private static bool IsWordUnit(char unit) =>
        char.IsAscii(unit) ? char.IsAsciiLetterOrDigit(unit) : char.IsLetterOrDigit(unit) || char.IsSurrogate(unit) || IsMark(unit);

    private static bool IsMark(char unit) =>
        unit is >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Signs that are words without any space between them.</summary>
    private static bool IsIdeograph(char unit) => unit is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF';
}
