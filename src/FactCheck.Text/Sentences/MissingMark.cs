using System.Buffers;
using FactCheck.Text.Words;

namespace FactCheck.Text.Sentences;

/// <summary>
/// Sentences run together without any mark: a word that is written large in the middle of a line and could only be so at a
/// sentence's head ('… and larger We currently have …').
/// </summary>
internal static class MissingMark
{
    private const int LongestTitle = 70;
    private const int FarthestQuote = 300;

    private static readonly string[] Pronouns = ["We", "They", "He", "She", "It", "This", "These", "There", "You", "Our", "His"];
    private static readonly string[] Prepositions = ["In", "On", "At", "After"];

    /// <summary>The words with the spaces around them.</summary>
    public static readonly SearchValues<string> Heads =
        SearchValues.Create([.. Pronouns.Concat(Prepositions).Select(word => $" {word} "), .. Pronouns.Select(word => $" {word}'"), .. Pronouns.Select(word => $" {word}\u2019")], StringComparison.Ordinal);

    /// <summary>Where a sentence begins in the middle of the stretch, or -1.</summary>
    public static int StartIn(ReadOnlySpan<char> text, Span stretch)
    {
        var at = stretch.Start;
        while (text[at..stretch.End].IndexOfAny(Heads) is >= 0 and var found)
        {
            at += found + 1;
            if (Begins(text, stretch, at))
                return at;
        }

        return -1;
    }

    private static bool Begins(ReadOnlySpan<char> text, Span stretch, int at)
    {
        var before = at - 2;
        if (before < stretch.Start || !(char.IsLetterOrDigit(text[before]) || text[before] == ')'))
            return false;
        var word = Neighbours.After(text, at, stretch.End);
        var next = Neighbours.After(text, Math.Min(stretch.End, at + word.Length + 1), stretch.End);
        if (next.IsEmpty || !char.IsLower(next[0]))
            return false;
        var last = Neighbours.Before(text, stretch.Start, at - 1);
        if (last.IsEmpty || IsOpen(last) || text[Math.Max(stretch.Start, at - FarthestQuote)..at].ContainsAny("\"\u201C"))
            return false;
        if (word is not ("In" or "On" or "At" or "After"))
            return char.IsLower(last[0]) || !last.ContainsAnyInRange('a', 'z') || IsLine(text, stretch.Start, at);
        var isDeterminer = next is "the" or "a" or "an" or "this" or "these" or "all" or "our" or "his" or "her" or "their";
        return isDeterminer && (char.IsLower(last[0]) || IsLine(text, stretch.Start, at));
    }

    /// <summary>Whether what came before can be a line of its own: short, and written large.</summary>
    private static bool IsLine(ReadOnlySpan<char> text, int start, int at) =>
        at - start <= LongestTitle && !text[start..at].ContainsAny(".,;:") && Structure.Lines.IsInTitleCase(text, new Span(start, at));

    /// <summary>A word that waits for another: 'the', 'of', 'that', 'called'.</summary>
    private static bool IsOpen(ReadOnlySpan<char> word) =>
        FunctionWords.English.ClassOf(word) is Tag.Determiner or Tag.Preposition or Tag.Subordinator or Tag.Coordinator or Tag.Relative or Tag.Question or Tag.Be or Tag.Modal
        || word is "called" or "named" or "titled" or "entitled" or "said" or "says" or "to" or "song" or "book" or "film" or "movie" or "show" or "series";
}
