namespace FactCheck.Text.Matching;

/// <summary>Which texts hold a term, and how much it counts in each. Terms are numbered from 0.</summary>
internal sealed class Postings
{
    private readonly int[] starts;
    private readonly int[] texts;
    private readonly float[] weights;

    private Postings(int[] starts, int[] texts, float[] weights) => (this.starts, this.texts, this.weights) = (starts, texts, weights);

    public int TextsWith(int term) => starts[term + 1] - starts[term];

    /// <param name="terms">The terms of each text, with repetitions.</param>
    /// <param name="count">How many terms there are.</param>
    /// <param name="saturation">How soon repetitions stop counting (BM25's k1).</param>
    /// <param name="evening">How much long texts are evened out, 0 to 1 (BM25's b).</param>
    public static Postings Of(IReadOnlyList<int[]> terms, int count, double saturation, double evening)
    {
        var mean = Math.Max(1, terms.Count == 0 ? 1 : terms.Average(text => text.Length));
        var starts = new int[count + 1];
        foreach (var text in terms)
        {
            for (var at = 0; at < text.Length; at++)
            {
                if (text.AsSpan(0, at).IndexOf(text[at]) < 0)
                    starts[text[at] + 1]++;
            }
        }

        for (var term = 0; term < count; term++)
            starts[term + 1] += starts[term];
        var next = starts[..count];
        var texts = new int[starts[count]];
        var weights = new float[starts[count]];
        for (var index = 0; index < terms.Count; index++)
        {
            var text = terms[index];
            var lengthened = saturation * (1 - evening + evening * text.Length / mean);
            for (var at = 0; at < text.Length; at++)
            {
                if (text.AsSpan(0, at).IndexOf(text[at]) >= 0)
                    continue;
                var repeats = text.AsSpan(at).Count(text[at]);
                texts[next[text[at]]] = index;
                weights[next[text[at]]++] = (float)(repeats * (saturation + 1) / (repeats + lengthened));
            }
        }

        return new Postings(starts, texts, weights);
    }

    /// <summary>Adds to each text's sum what it gets for a term.</summary>
    public void AddTo(float[] sums, int term, float weight)
    {
        for (var at = starts[term]; at < starts[term + 1]; at++)
            sums[texts[at]] += weight * weights[at];
    }
}
