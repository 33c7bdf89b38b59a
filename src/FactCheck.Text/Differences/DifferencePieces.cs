using System.Text;

namespace FactCheck.Text.Differences;

/// <summary>Joins neighbours of one kind, and takes blanks and signs between two changes into both, so that a change reads as one.</summary>
internal sealed class DifferencePieces
{
    private readonly List<DifferencePiece> pieces = [];
    private readonly StringBuilder deleted = new();
    private readonly StringBuilder inserted = new();
    private readonly StringBuilder between = new();
    private readonly StringBuilder same = new();

    private bool Changing => deleted.Length > 0 || inserted.Length > 0;

    public void Add(DifferenceKind kind, IEnumerable<string> words)
    {
        foreach (var word in words)
            Add(kind, word);
    }

    public IReadOnlyList<DifferencePiece> ToList()
    {
        EndChange();
        EndSame();
        return pieces;
    }

    private void Add(DifferenceKind kind, string word)
    {
        if (kind == DifferenceKind.Same)
        {
            AddSame(word);
            return;
        }

        EndSame();
        deleted.Append(between);
        inserted.Append(between);
        between.Clear();
        (kind == DifferenceKind.Deleted ? deleted : inserted).Append(word);
    }

    private void AddSame(string word)
    {
        if (Changing && !word.Any(char.IsLetterOrDigit))
        {
            between.Append(word);
            return;
        }

        EndChange();
        same.Append(word);
    }

    private void EndChange()
    {
        Close(DifferenceKind.Deleted, deleted);
        Close(DifferenceKind.Inserted, inserted);
        same.Append(between);
        between.Clear();
    }

    private void EndSame() => Close(DifferenceKind.Same, same);

    private void Close(DifferenceKind kind, StringBuilder text)
    {
        if (text.Length > 0)
            pieces.Add(new DifferencePiece(kind, text.ToString()));
        text.Clear();
    }
}
