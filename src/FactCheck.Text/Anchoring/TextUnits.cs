using System.Buffers;
using System.Globalization;

namespace FactCheck.Text.Anchoring;

/// <summary>What a selection takes whole.</summary>
public enum TextUnit
{
    /// <summary>What a reader sees as one character.</summary>
    Character,

    /// <summary>A word with its apostrophes and hyphens, a number with its currency and percent sign; a mark or sign by itself.</summary>
    Word,

    /// <summary>A sentence as the text's outline has it.</summary>
    Sentence,
}

/// <summary>Grows selections to whole units, and moves an edge from unit to unit.</summary>
public static class TextUnits
{
    private static readonly SearchValues<char> Joiners = SearchValues.Create("'’ʼ-‐‑");

    /// <summary>The smallest span of whole units around what was selected, its blanks left out; null when only blanks were.</summary>
    /// <param name="sentences">In the order of the text, none overlapping another.</param>
    public static Span? Snap(string text, IReadOnlyList<Span> sentences, Span selected, TextUnit unit)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        var start = Math.Clamp(selected.Start, 0, text.Length);
        var end = Math.Clamp(selected.End, start, text.Length);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (start == end)
            return null;

        var whole = unit switch
        {
            TextUnit.Word => new Span(StartOfWord(text, start), EndOfWord(text, end)),
            TextUnit.Sentence => new Span(StartOfSentence(sentences, start), EndOfSentence(sentences, end)),
            _ => new Span(start, end),
        };
        return Passages.SnapOutwards(text, whole);
    }

    /// <summary>The next place before or after an edge where a unit begins (for a start) or ends (for an end); the edge itself at the last.</summary>
    /// <param name="isEnd">Whether the edge is the end of a span.</param>
    /// <param name="forward">Towards the end of the text.</param>
    public static int Step(string text, IReadOnlyList<Span> sentences, int edge, bool isEnd, TextUnit unit, bool forward)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        return unit == TextUnit.Sentence
            ? StepSentence(sentences, edge, isEnd, forward)
            : StepBoundary(text, edge, isEnd, unit, forward);
    }

    private static int StepBoundary(string text, int edge, bool isEnd, TextUnit unit, bool forward)
    {
        var step = forward ? 1 : -1;
        for (var at = edge + step; at >= 0 && at <= text.Length; at += step)
        {
            if (IsEdge(text, at, isEnd, unit))
                return at;
        }

        return edge;
    }

    private static bool IsEdge(string text, int at, bool isEnd, TextUnit unit)
    {
        var inside = isEnd ? at - 1 : at;
        if (inside < 0 || inside >= text.Length || char.IsWhiteSpace(text[inside]) || !Graphemes.IsBoundary(text, at))
            return false;
        return unit == TextUnit.Character || (!Joined(text, at) && !char.IsPunctuation(text, FirstHalf(text, inside)));
    }

    private static int StepSentence(IReadOnlyList<Span> sentences, int edge, bool isEnd, bool forward)
    {
        var at = FirstStartingAfter(sentences, edge);
        if (!isEnd)
        {
            if (forward)
                return at < sentences.Count ? sentences[at].Start : edge;
            while (at > 0 && sentences[at - 1].Start >= edge)
                at--;
            return at > 0 ? sentences[at - 1].Start : edge;
        }

        while (at > 0 && sentences[at - 1].End >= edge)
            at--;
        if (!forward)
            return at > 0 ? sentences[at - 1].End : edge;
        while (at < sentences.Count && sentences[at].End <= edge)
            at++;
        return at < sentences.Count ? sentences[at].End : edge;
    }

    private static int StartOfSentence(IReadOnlyList<Span> sentences, int start) =>
        FirstStartingAfter(sentences, start) - 1 is var at and >= 0 && sentences[at].End > start ? sentences[at].Start : start;

    private static int EndOfSentence(IReadOnlyList<Span> sentences, int end) =>
        FirstStartingAfter(sentences, end - 1) - 1 is var at and >= 0 && sentences[at].End > end ? sentences[at].End : end;

    private static int FirstStartingAfter(IReadOnlyList<Span> sentences, int position)
    {
        var (low, high) = (0, sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Start <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static int StartOfWord(string text, int position)
    {
        while (position > 0 && Joined(text, position))
            position--;
        return position;
    }

    private static int EndOfWord(string text, int position)
    {
        while (position < text.Length && Joined(text, position))
            position++;
        return position;
    }

    /// <summary>Whether what stands before the place and what stands after it are of one word.</summary>
    private static bool Joined(string text, int at)
    {
        if (at <= 0 || at >= text.Length)
            return false;
        if (!Graphemes.IsBoundary(text, at))
            return true;
        var before = FirstHalf(text, at - 1);
        return (IsWord(text, before), IsWord(text, at)) switch
        {
            (true, true) => !StandsAlone(text[before]) && !StandsAlone(text[at]),
            (true, false) => Binds(text, at) || (text[at] is '%' or '‰' && char.IsDigit(text[before])),
            (false, true) => Binds(text, before) || (IsCurrency(text[before]) && char.IsDigit(text[at])),
            _ => false,
        };
    }

    /// <summary>Whether a mark stands inside a word: an apostrophe or hyphen between letters, a point or comma between digits.</summary>
    private static bool Binds(string text, int mark)
    {
        if (mark == 0 || mark + 1 >= text.Length)
            return false;
        return (Joiners.Contains(text[mark]) && IsWord(text, FirstHalf(text, mark - 1)) && IsWord(text, mark + 1))
            || (text[mark] is '.' or ',' && char.IsDigit(text[mark - 1]) && char.IsDigit(text[mark + 1]));
    }

    private static bool IsWord(string text, int at) => CharUnicodeInfo.GetUnicodeCategory(text, at)
        is <= UnicodeCategory.OtherNumber or UnicodeCategory.ConnectorPunctuation;

    /// <summary>Scripts that put no blanks between words: each character is taken by itself.</summary>
    private static bool StandsAlone(char unit) => unit is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');

    private static bool IsCurrency(char unit) => char.GetUnicodeCategory(unit) == UnicodeCategory.CurrencySymbol;

    private static int FirstHalf(string text, int at) => Passages.SplitsPair(text, at) ? at - 1 : at;
}
