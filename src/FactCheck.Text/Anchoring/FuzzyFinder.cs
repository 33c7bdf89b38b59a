namespace FactCheck.Text.Anchoring;

/// <summary>Finds the stretch that an edited passage became, where it should stand or where its rare words stand together.</summary>
internal sealed class FuzzyFinder(TextWords before, TextWords after, WordAlignment alignment, Lazy<WordIndex> index)
{
    /// <summary>From this share of same words on a stretch counts as the passage.</summary>
    private const double Enough = 0.5;

    /// <summary>With fewer of its words, a sentence that is now a part of a longer one counts the other words there.</summary>
    private const double NearlyAll = 0.75;

    /// <summary>A passage of more words is looked for by its first words alone.</summary>
    private const int MostWords = 240;

    private const int MostPlaces = 12;
    private const int Margin = 24;

    private readonly LocalMatch matcher = new(before, after);
    private readonly List<int> places = [];
    private readonly List<int> offsets = [];

    public AnchorResult Find(Span passage, int first, int end)
    {
        end = Math.Min(end, first + MostWords);
        var words = end - first;
        var (start, limit) = alignment.RoomFor(first, end);
        var best = limit - start <= (3 * words) + (2 * Margin) ? Match(first, end, start, limit) : default;
        if (best.RatioTo(words) < 0.8 && Gathering(first, end) is { } offset)
        {
            var other = Match(first, end, Math.Max(0, offset - Margin), Math.Min(after.Count, offset + words + (words / 2) + Margin));
            if (other.Same > best.Same)
                best = other;
        }

        var whole = SentenceEdges.Grow(before, after, first, end, best);
        var score = whole.RatioTo(words + (best.Same < NearlyAll * words ? whole.Beyond : 0));
        return best.Same == 0 || score < Enough
            ? AnchorResult.Gone
            : new AnchorResult(AnchorMethod.Fuzzy, PassageMarks.Around(before, after, passage, first, end, whole), score);
    }

    private WordMatch Match(int first, int end, int start, int limit) =>
        start < limit ? matcher.Find(first, end, start, limit) : default;

    /// <summary>Where the passage would begin if it stood where most of its rare words stand.</summary>
    private int? Gathering(int first, int end)
    {
        offsets.Clear();
        for (var word = first; word < end; word++)
        {
            places.Clear();
            if (!index.Value.Find(before.Keys[word], MostPlaces, places))
                continue;
            foreach (var place in places)
            {
                if (!alignment.IsTaken(place) || alignment.PlaceOf(word) == place)
                    offsets.Add(place - (word - first));
            }
        }

        return Densest((end - first) / 4 + 4);
    }

    private int? Densest(int width)
    {
        offsets.Sort();
        var (from, most) = (0, 1);
        int? found = null;
        for (var to = 0; to < offsets.Count; to++)
        {
            while (offsets[to] - offsets[from] > width)
                from++;
            if (to - from + 1 <= most)
                continue;
            most = to - from + 1;
            found = offsets[from];
        }

        return found;
    }
}
