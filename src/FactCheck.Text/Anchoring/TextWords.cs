using System.Globalization;

namespace FactCheck.Text.Anchoring;

/// <summary>The words of a text in order, each as a number that is the same for the same letters, small or large.</summary>
internal sealed class TextWords
{
    private const int UsualLength = 5;

    /// <summary>For each ASCII character the small letter or digit it is in a word; 0 when it is in none.</summary>
    private static readonly byte[] Folded = [.. Enumerable.Range(0, 0x80).Select(unit => char.IsAsciiLetterOrDigit((char)unit) ? (byte)char.ToLowerInvariant((char)unit) : (byte)0)];

    private uint[] keys;
    private int[] starts;

    public TextWords(string text)
    {
        Text = text;
        var size = (text.Length / UsualLength) + 16;
        (keys, starts) = (new uint[size], new int[size]);
        for (var at = 0; at < text.Length;)
            at = FoldOf(text[at]) != 0 ? AddWord(at) : at + 1;
    }

    public string Text { get; }

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Keys => keys.AsSpan(0, Count);

    public int StartOf(int word) => starts[word];

    public int EndOf(int word)
    {
        var at = starts[word] + 1;
        while (at < Text.Length && GoesOn(Text[at]))
            at++;
        return at;
    }

    /// <summary>The first word that ends after the position, or <see cref="Count"/>.</summary>
    public int FirstEndingAfter(int position)
    {
        var next = FirstStartingFrom(position + 1);
        return next > 0 && EndOf(next - 1) > position ? next - 1 : next;
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
        var start = word == 0 ? 0 : EndOf(word - 1);
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
        for (var folded = FoldOf(text[at]); folded != 0; folded = at < text.Length && GoesOn(text[at]) ? FoldOf(text[at]) : 0)
        {
            key = (key ^ folded) * 16777619u;
            at++;
        }

        if (Count == keys.Length)
            Grow();
        keys[Count] = key ^ (key >> 15);
        starts[Count++] = start;
        return at;
    }

    private void Grow()
    {
        Array.Resize(ref keys, keys.Length * 2);
        Array.Resize(ref starts, keys.Length);
    }

    /// <summary>The letter or digit as a small one; 0 when it stands in no word.</summary>
    private static uint FoldOf(char unit) =>
        unit < 0x80 ? Folded[unit] : char.IsLetterOrDigit(unit) || char.IsSurrogate(unit) || IsMark(unit) ? char.ToLowerInvariant(unit) : 0u;

    /// <summary>Whether a word that has begun goes on.</summary>
    private static bool GoesOn(char unit) => FoldOf(unit) != 0 && !IsIdeograph(unit);

    private static bool IsMark(char unit) =>
        unit is >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Signs that are words without any space between them.</summary>
    private static bool IsIdeograph(char unit) => unit is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF';
}
