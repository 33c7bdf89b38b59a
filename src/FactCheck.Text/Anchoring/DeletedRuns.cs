namespace FactCheck.Text.Anchoring;

/// <summary>
/// Words that were deleted with nothing in their stead. 'A won. [B won.] C' and 'A [won. B] won. C' leave the same text: the first
/// is what an editor does, so each run is slid to where a sentence begins.
/// </summary>
/// <param name="places">For each word of the older text its place in the newer one, or <see cref="Deleted"/>.</param>
internal sealed class DeletedRuns(TextWords before, int[] places)
{
    public const int Deleted = -1;

    private const int Farthest = 64;

    public void SlideToSentences()
    {
        var word = 1;
        while (word < places.Length)
        {
            if (places[word] != Deleted || places[word - 1] == Deleted)
            {
                word++;
                continue;
            }

            var end = word;
            while (end < places.Length && places[end] == Deleted)
                end++;
            if (end < places.Length && places[end] == places[word - 1] + 1 && !before.OpensSentence(word) && !SlideBack(word, end))
                SlideAhead(word, end);
            word = end + 1;
        }
    }

    private bool SlideBack(int start, int end)
    {
        for (var steps = 1; steps <= Farthest && start - steps > 0 && places[start - steps] != Deleted; steps++)
        {
            if (before.Keys[start - steps] != before.Keys[end - steps])
                return false;
            if (!before.OpensSentence(start - steps))
                continue;
            for (var step = 1; step <= steps; step++)
                Swap(start - step, end - step);
            return true;
        }

        return false;
    }

    private void SlideAhead(int start, int end)
    {
        for (var steps = 1; steps <= Farthest && end + steps <= places.Length && places[end + steps - 1] != Deleted; steps++)
        {
            if (before.Keys[start + steps - 1] != before.Keys[end + steps - 1])
                return;
            if (!before.OpensSentence(start + steps))
                continue;
            for (var step = 0; step < steps; step++)
                Swap(end + step, start + step);
            return;
        }
    }

    private void Swap(int from, int to) => (places[to], places[from]) = (places[from], Deleted);
}
