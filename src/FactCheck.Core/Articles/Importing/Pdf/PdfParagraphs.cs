namespace FactCheck.Core.Articles.Importing.Pdf;

/// <summary>Joins lines of print to paragraphs: within a block, across columns and across pages.</summary>
internal static class PdfParagraphs
{
    public static List<string> Join(IReadOnlyList<IReadOnlyList<PdfBlock>> pages, PdfRunningLines running)
    {
        var paragraphs = new List<List<string>>();
        foreach (var block in pages.SelectMany(blocks => blocks))
        {
            var lines = block.Lines.Where(line => !running.Contains(line)).ToList();
            for (var index = 0; index < lines.Count; index++)
            {
                if (index == 0 ? !Continues(paragraphs, lines[0]) : Begins(block, lines, index))
                    paragraphs.Add([]);
                paragraphs[^1].Add(lines[index].Text);
            }
        }

        var hyphens = new LineEndHyphens(paragraphs);
        return [.. paragraphs.Select(hyphens.Join)];
    }

    /// <summary>Whether a line within a block begins a paragraph: it is set in, or the line before ended early and ended a sentence.</summary>
    private static bool Begins(PdfBlock block, List<PdfLine> lines, int index)
    {
        var (line, before) = (lines[index], lines[index - 1]);
        var indent = line.Height * 0.8;
        if (line.Left > block.Left + indent && before.Left <= block.Left + (indent / 2))
            return true;
        return EndsSentence(before.Text) && before.Right < block.Right - ((block.Right - block.Left) * 0.2);
    }

    /// <summary>Whether a block goes on with the sentence that the block before left open.</summary>
    private static bool Continues(List<List<string>> paragraphs, PdfLine first)
    {
        if (paragraphs.Count == 0)
            return false;
        var before = paragraphs[^1][^1];
        return !EndsSentence(before) && before.Length >= 20 && char.IsLower(first.Text[0]);
    }

    private static bool EndsSentence(string text)
    {
        var end = text.AsSpan().TrimEnd("\"'”’)]»0123456789");
        return !end.IsEmpty && end[^1] is '.' or '!' or '?' or ':' or '…';
    }
}
