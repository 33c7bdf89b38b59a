namespace FactCheck.Text.Differences;

/// <summary>Finds for each paragraph of one text the one it became in the other.</summary>
internal sealed class ParagraphPairs(string before, IReadOnlyList<Span> older, string after, IReadOnlyList<Span> newer)
{
    /// <summary>Paragraphs that share so much of their words are one that was edited.</summary>
    private const double Alike = 0.4;

    /// <summary>A word that stands in more paragraphs than this tells none of them.</summary>
    private const int MostPlaces = 16;

    private readonly int[] pairs = new int[older.Count];
    private readonly bool[] taken = new bool[newer.Count];
    private readonly Dictionary<int, HashSet<string>> words = [];

    /// <summary>The newer paragraph's place for each older one; -1 where there is none.</summary>
    public int[] Find()
    {
        Array.Fill(pairs, -1);
        PairSame();
        PairNeighbours();
        PairElsewhere();
        return pairs;
    }

    private void PairSame()
    {
        var places = new Dictionary<string, Queue<int>>();
        for (var index = 0; index < newer.Count; index++)
        {
            var text = newer[index].Of(after);
            if (!places.TryGetValue(text, out var queue))
                places[text] = queue = [];
            queue.Enqueue(index);
        }

        for (var index = 0; index < older.Count; index++)
        {
            if (places.TryGetValue(older[index].Of(before), out var queue) && queue.TryDequeue(out var place))
                Pair(index, place);
        }
    }

    /// <summary>An edited paragraph stands, as a rule, where it stood.</summary>
    private void PairNeighbours()
    {
        for (var index = 0; index < older.Count; index++)
        {
            var place = index == 0 ? 0 : pairs[index - 1] + 1;
            if (pairs[index] < 0 && (index == 0 || place > 0))
                PairIfAlike(index, place);
        }

        for (var index = older.Count - 1; index >= 0; index--)
        {
            var place = index == older.Count - 1 ? newer.Count - 1 : pairs[index + 1] - 1;
            if (pairs[index] < 0)
                PairIfAlike(index, place);
        }
    }

    private void PairElsewhere()
    {
        var index = new Dictionary<string, List<int>>();
        for (var place = 0; place < newer.Count; place++)
        {
            if (taken[place])
                continue;
            foreach (var word in WordsOf(after, newer[place]))
            {
                if (!index.TryGetValue(word, out var places))
                    index[word] = places = [];
                places.Add(place);
            }
        }

        for (var paragraph = 0; paragraph < older.Count && index.Count > 0; paragraph++)
        {
            if (pairs[paragraph] >= 0)
                continue;
            var likest = WordsOf(before, older[paragraph])
                .SelectMany(word => index.GetValueOrDefault(word) is { Count: <= MostPlaces } places ? places : [])
                .Where(place => !taken[place])
                .GroupBy(place => place).OrderByDescending(place => place.Count()).ThenBy(place => place.Key)
                .Select(place => (int?)place.Key).FirstOrDefault();
            if (likest is { } found)
                PairIfAlike(paragraph, found);
        }
    }

    private void PairIfAlike(int paragraph, int place)
    {
        if (place < 0 || place >= newer.Count || taken[place])
            return;

        var ours = WordsOf(before, older[paragraph]);
        if (!words.TryGetValue(place, out var theirs))
            words[place] = theirs = WordsOf(after, newer[place]);
        var shared = ours.Count(theirs.Contains);
        if (shared >= Alike * Math.Max(ours.Count, theirs.Count))
            Pair(paragraph, place);
    }

    private void Pair(int paragraph, int place)
    {
        pairs[paragraph] = place;
        taken[place] = true;
    }

    private static HashSet<string> WordsOf(string text, Span paragraph)
    {
        var found = new HashSet<string>();
        var start = -1;
        for (var at = paragraph.Start; at <= paragraph.End; at++)
        {
            if (at < paragraph.End && char.IsLetterOrDigit(text[at]))
            {
                start = start < 0 ? at : start;
                continue;
            }

            if (start >= 0)
                found.Add(text[start..at]);
            start = -1;
        }

        return found;
    }
}
