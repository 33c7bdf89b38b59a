namespace FactCheck.Text.Differences;

/// <summary>What became of a stretch of text.</summary>
public enum DifferenceKind
{
    /// <summary>It stands in both texts.</summary>
    Same,

    /// <summary>It stands in the older text alone.</summary>
    Deleted,

    /// <summary>It stands in the newer text alone.</summary>
    Inserted,
}

/// <summary>A stretch of the older or the newer text, or of both.</summary>
/// <param name="Kind">In which of the texts it stands.</param>
/// <param name="Text">Its letters, space and marks included; never empty.</param>
public sealed record DifferencePiece(DifferenceKind Kind, string Text);

/// <summary>What changed between two versions of a text, by words.</summary>
public static class WordDifference
{
    // Time and memory grow with the product of what differs; past this a middle counts as replaced as a whole.
    private const int MostCells = 4_000_000;

    /// <summary>
    /// The pieces in order: same and deleted ones make the older text, same and inserted ones the newer. Between two
    /// unchanged stretches the deleted one comes before the inserted one. The words that stay are a longest common subsequence, by the
    /// table of R. A. Wagner and M. J. Fischer (1974).
    /// </summary>
    /// <param name="before">The older text.</param>
    /// <param name="after">The newer text.</param>
    public static IReadOnlyList<DifferencePiece> Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = Words(before);
        var young = Words(after);
        var head = 0;
        while (head < old.Count && head < young.Count && old[head] == young[head])
            head++;
        var tail = 0;
        while (tail < old.Count - head && tail < young.Count - head && old[^(tail + 1)] == young[^(tail + 1)])
            tail++;

        var pieces = new DifferencePieces();
        pieces.Add(DifferenceKind.Same, old.Take(head));
        AddMiddle(pieces, old[head..^tail], young[head..^tail]);
        pieces.Add(DifferenceKind.Same, old.TakeLast(tail));
        return pieces.ToList();
    }

    private static void AddMiddle(DifferencePieces pieces, List<string> old, List<string> young)
    {
        if ((long)old.Count * young.Count > MostCells)
        {
            pieces.Add(DifferenceKind.Deleted, old);
            pieces.Add(DifferenceKind.Inserted, young);
            return;
        }

        var common = CommonLengths(old, young);
        var (left, right) = (0, 0);
        while (left < old.Count || right < young.Count)
        {
            if (left < old.Count && right < young.Count && old[left] == young[right])
            {
                pieces.Add(DifferenceKind.Same, [old[left++]]);
                right++;
            }
            else if (right == young.Count || (left < old.Count && common[left + 1, right] >= common[left, right + 1]))
                pieces.Add(DifferenceKind.Deleted, [old[left++]]);
            else
                pieces.Add(DifferenceKind.Inserted, [young[right++]]);
        }
    }

    /// <summary>The longest common subsequence of what follows each pair of places.</summary>
    private static int[,] CommonLengths(List<string> old, List<string> young)
    {
        var common = new int[old.Count + 1, young.Count + 1];
        for (var left = old.Count - 1; left >= 0; left--)
        {
            for (var right = young.Count - 1; right >= 0; right--)
            {
                common[left, right] = old[left] == young[right]
                    ? common[left + 1, right + 1] + 1
                    : Math.Max(common[left + 1, right], common[left, right + 1]);
            }
        }

        return common;
    }

    /// <summary>Words, blanks and signs, each on its own; together they are the text.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var end = start + 1;
            if (char.IsWhiteSpace(text[start]))
                end = RunEnd(text, end, char.IsWhiteSpace);
            else if (IsPartOfWord(text[start]))
                end = WordEnd(text, end);
            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }

    /// <summary>A figure keeps its commas and points: <c>7,612</c> is one word.</summary>
    private static int WordEnd(string text, int from)
    {
        var end = RunEnd(text, from, IsPartOfWord);
        while (end + 1 < text.Length && (text[end] is '.' or ',') && char.IsDigit(text[end - 1]) && char.IsDigit(text[end + 1]))
            end = RunEnd(text, end + 1, IsPartOfWord);
        return end;
    }

    private static int RunEnd(string text, int from, Func<char, bool> belongs)
    {
        while (from < text.Length && belongs(text[from]))
            from++;
        return from;
    }

    // What is written with two code units, or with a mark on top, must not be torn apart.
    private static bool IsPartOfWord(char sign) =>
        char.IsLetterOrDigit(sign) || char.IsSurrogate(sign) || char.GetUnicodeCategory(sign) is
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
