namespace FactCheck.Text.Anchoring;

/// <summary>A passage that was a whole sentence stays one: words put in before its first or after its last word belong to it.</summary>
internal static class SentenceEdges
{
    private const int Least = 4;

    public static WordMatch Grow(TextWords before, TextWords after, int first, int end, WordMatch match)
    {
        var most = ((end - first) / 2) + Least;
        var (start, limit, beyond) = (match.Start, match.End, 0);
        if (before.OpensSentence(first) && !Back(after, ref start, most))
            beyond += most;
        if (before.OpensSentence(end) && !Ahead(after, ref limit, most))
            beyond += most;
        return match with { Start = start, End = limit, Beyond = beyond };
    }

    private static bool Back(TextWords words, ref int start, int most)
    {
        for (var word = start; word >= Math.Max(0, start - most); word--)
        {
            if (!words.OpensSentence(word))
                continue;
            start = word;
            return true;
        }

        return false;
    }

    private static bool Ahead(TextWords words, ref int end, int most)
    {
        for (var word = end; word <= Math.Min(words.Count, end + most); word++)
        {
            if (!words.OpensSentence(word))
                continue;
            end = word;
            return true;
        }

        return false;
    }
}
