using System.Globalization;
using FactCheck.Text.Words;

namespace FactCheck.Text.Matching;

/// <summary>Cuts a text into the words by which it is compared. Links are left out, tags are taken apart at their capitals.</summary>
internal static class MatchWords
{
    private static readonly WordSet Empty = EnglishLists.Matching["empty"];

    private static readonly Dictionary<string, string> Same = WordFile.Lines("matching.words.txt")
        .SkipWhile(line => line != "[same]").Skip(1)
        .Select(line => line.Split(", "))
        .SelectMany(words => words.Select(word => (word, words[0])))
        .ToDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> SameOf = Same.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Appends the words of a stretch.</summary>
    public static void Cut(string text, Span stretch, List<MatchWord> into)
    {
        var opens = true;
        for (var at = stretch.Start; at < stretch.End;)
        {
            if (StartsLink(text, at))
            {
                while (at < stretch.End && !char.IsWhiteSpace(text[at]))
                    at++;
                continue;
            }

            if (!char.IsLetterOrDigit(text[at]))
            {
                opens |= text[at] is '.' or '!' or '?' or ':' or '\u201C' or '"';
                if (text[at] == '%')
                    into.Add(new MatchWord("percent", new Span(at, at + 1), false, false, false));
                at++;
                continue;
            }

            var end = EndOfWord(text, at, stretch.End);
            var isTag = at > stretch.Start && text[at - 1] is '#' or '@';
            Add(text, at, end, opens, isTag, into);
            opens = false;
            at = end;
        }
    }

    private static bool StartsLink(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest.StartsWith("http://") || rest.StartsWith("https://") || rest.StartsWith("www.") || rest.StartsWith("pic.twitter.com");
    }

    private static int EndOfWord(string text, int start, int limit)
    {
        var isNumber = char.IsDigit(text[start]);
        var end = start + 1;
        while (end < limit)
        {
            var unit = text[end];
            var goesOn = char.IsLetterOrDigit(unit) || char.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark
                || end + 1 < limit && (unit is '\'' or '\u2019' && char.IsLetter(text[end + 1])
                    || unit == '.' && char.IsLetter(text[end - 1]) && char.IsLetter(text[end + 1]) && (end - 2 < start || text[end - 2] == '.')
                    || isNumber && unit is '.' or ',' && char.IsDigit(text[end + 1]) && char.IsDigit(text[end - 1]));
            if (!goesOn)
                break;
            end++;
        }

        return end;
    }

    private static void Add(string text, int start, int end, bool opens, bool isTag, List<MatchWord> into)
    {
        var from = start;
        for (var at = start + 1; isTag && at < end; at++)
        {
            var turns = char.IsUpper(text[at]) && (char.IsLower(text[at - 1]) || at + 1 < end && char.IsLower(text[at + 1])) || char.IsDigit(text[at]) != char.IsDigit(text[at - 1]);
            if (!turns)
                continue;
            AddOne(text, from, at, opens, into);
            from = at;
        }

        AddOne(text, from, end, opens, into);
    }

    private static void AddOne(string text, int start, int end, bool opens, List<MatchWord> into)
    {
        var written = text.AsSpan(start, end - start);
        if (written.Length > 2 && written[^1] is 's' or 'S' && written[^2] is '\'' or '\u2019')
            written = written[..^2];
        Span<char> folded = stackalloc char[Math.Min(64, written.Length)];
        var length = Fold(written, folded);
        if (length == 0)
            return;
        ReadOnlySpan<char> word = folded[..length];
        var isNumber = char.IsDigit(word[0]);
        var cut = word.IndexOf('\'');
        if (cut > 0 && !isNumber)
            word = cut > 1 && word.EndsWith("n't") ? word[..(cut - 1)] : word[..cut];
        var isEmpty = Empty.Has(word) && !(written.Length > 1 && written is "US" or "U.S" or "IT");
        var stem = SameOf.TryGetValue(word, out var same) && !isEmpty ? same
            : written is "US" or "U.S" ? "united-states"
            : isNumber || isEmpty ? word.ToString() : Stemmer.Of(word.ToString());
        var isName = !opens && char.IsUpper(written[0]) && !isEmpty;
        into.Add(new MatchWord(stem, new Span(start, end), char.IsDigit(stem[0]), isName, isEmpty));
    }

    /// <summary>Small letters without accents; in numbers without the commas.</summary>
    private static int Fold(ReadOnlySpan<char> written, Span<char> into)
    {
        var length = 0;
        foreach (var unit in written)
        {
            if (length == into.Length)
                break;
            if (unit is '.' or ',' && !(length > 0 && char.IsDigit(into[length - 1]) && unit == '.'))
                continue;
            if (char.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark)
                continue;
            into[length++] = unit == '\u2019' ? '\'' : unit < 0x80 ? char.ToLowerInvariant(unit) : Plain(unit);
        }

        return length;
    }

    private static char Plain(char unit)
    {
        if (char.IsSurrogate(unit))
            return unit;
        var parts = unit.ToString().Normalize(System.Text.NormalizationForm.FormD);
        return char.ToLowerInvariant(parts[0]);
    }
}
