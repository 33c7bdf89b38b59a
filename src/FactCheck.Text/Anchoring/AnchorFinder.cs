namespace FactCheck.Text.Anchoring;

/// <summary>Finds one passage after the other in the newer text: where its words went, its letters elsewhere, the likest stretch.</summary>
internal sealed class AnchorFinder
{
    /// <summary>Of a rarer word more places are looked at than of this.</summary>
    private const int MostCopies = 64;

    /// <summary>A place with less of the same beside it may be a stranger's.</summary>
    private const double Alien = 0.25;

    private readonly TextWords before;
    private readonly TextWords after;
    private readonly WordAlignment alignment;
    private readonly List<int> places = [];
    private readonly FuzzyFinder fuzzy;
    private readonly Lazy<WordIndex> index;

    public AnchorFinder(string before, string after)
    {
        this.before = new TextWords(before);
        this.after = new TextWords(after);
        alignment = new WordAlignment(this.before, this.after);
        index = new Lazy<WordIndex>(() => new WordIndex(this.after));
        fuzzy = new FuzzyFinder(this.before, this.after, alignment, index);
    }

    public AnchorResult Find(Span passage)
    {
        var (first, end) = (before.FirstEndingAfter(passage.Start), before.FirstStartingFrom(passage.End));
        if (InSequence(passage, first, end) is { } same)
            return Better(passage, same, first, end) ?? new AnchorResult(AnchorMethod.Exact, same, 1);
        if (first >= end)
            return AnchorResult.Gone;
        return Elsewhere(passage, first, end) ?? fuzzy.Find(passage, first, end);
    }

    /// <summary>The same letters where the alignment puts the first word that is still there, or the word before a passage without words.</summary>
    private Span? InSequence(Span passage, int first, int end)
    {
        for (var word = Math.Max(0, first < end ? first : first - 1); word < Math.Max(first + 1, end) && word < before.Count; word++)
        {
            if (alignment.PlaceOf(word) is >= 0 and var place)
                return SameAt(passage, after.StartOf(place) - before.StartOf(word) + passage.Start);
        }

        return null;
    }

    /// <summary>
    /// Another place of the same letters, when next to nothing beside the place in sequence is the same and much beside the other is:
    /// what was moved took its surroundings with it.
    /// </summary>
    private AnchorResult? Better(Span passage, Span same, int first, int end)
    {
        var likeness = Surroundings(passage, same);
        if (likeness >= Alien || first >= end)
            return null;
        return Elsewhere(passage, first, end) is { Method: AnchorMethod.Context } other && other.Score >= likeness + Alien ? other : null;
    }

    private Span? SameAt(Span passage, int start)
    {
        var fits = start >= 0 && start + passage.Length <= after.Text.Length;
        return fits && before.Text.AsSpan(passage.Start, passage.Length).SequenceEqual(after.Text.AsSpan(start, passage.Length))
            ? new Span(start, start + passage.Length)
            : null;
    }

    private AnchorResult? Elsewhere(Span passage, int first, int end)
    {
        var anchor = Rarest(first, end);
        var (found, best, copies) = (default(Span), -1.0, 0);
        foreach (var place in places)
        {
            if (SameAt(passage, after.StartOf(place) - before.StartOf(anchor) + passage.Start) is not { } span)
                continue;
            copies++;
            var likeness = Surroundings(passage, span);
            if (likeness > best)
                (found, best) = (span, likeness);
        }

        return copies switch
        {
            0 => null,
            1 => new AnchorResult(AnchorMethod.Exact, found, 1),
            _ => new AnchorResult(AnchorMethod.Context, found, best),
        };
    }

    /// <summary>The word of the passage that stands in the fewest places of the newer text, those places put down.</summary>
    private int Rarest(int first, int end)
    {
        var (rarest, limit) = (first, MostCopies);
        var kept = new List<int>();
        for (var word = first; word < end; word++)
        {
            places.Clear();
            if (!index.Value.Find(before.Keys[word], limit, places) || places.Count > limit)
                continue;
            (rarest, limit) = (word, Math.Max(0, places.Count - 1));
            kept = [.. places];
            if (limit == 0)
                break;
        }

        places.Clear();
        places.AddRange(kept);
        return rarest;
    }

    /// <summary>The share of the letters beside the passage that stand beside the other place too.</summary>
    private double Surroundings(Span passage, Span place)
    {
        const int Most = PassageSelector.ContextLength;
        var old = before.Text.AsSpan();
        var young = after.Text.AsSpan();
        var follows = old[passage.End..Math.Min(old.Length, passage.End + Most)].CommonPrefixLength(young[place.End..]);
        var precedes = 0;
        while (precedes < Math.Min(Most, Math.Min(passage.Start, place.Start)) && old[passage.Start - precedes - 1] == young[place.Start - precedes - 1])
            precedes++;
        return (follows + precedes) / (2.0 * Most);
    }
}
