namespace FactCheck.Text.Claims;

/// <summary>The wordings the model knows. A sentence is read once: what a part of it shares with the whole is not read again.</summary>
internal sealed class KnownWordings(WorthFeatures features)
{
    private readonly WorthModel model = WorthModel.English;
    private readonly List<(int Place, int Token)> read = [];
    private readonly List<(int Place, int Token)> found = [];
    private readonly bool[] seen = new bool[WorthModel.English.Count];
    private (int First, int Last) stretch = (0, -1);

    /// <summary>Each once, by its place in the model, with the token it came from, in the order of the text. Stands until the next call.</summary>
    public List<(int Place, int Token)> In(int first, int last)
    {
        if (first < stretch.First || last > stretch.Last)
            Read(first, last);
        found.Clear();
        var settled = first == stretch.First ? first : features.SettledFrom(first, last);
        foreach (var (wording, token) in features.Wordings(first, settled - 1))
        {
            if (model.Knows(wording, out var place))
                Add(place, token);
        }

        for (var at = FirstFrom(settled); at < read.Count && read[at].Token <= last; at++)
            Add(read[at].Place, read[at].Token);
        foreach (var (place, _) in found)
            seen[place] = false;
        return found;
    }

    private void Read(int first, int last)
    {
        stretch = (first, last);
        read.Clear();
        foreach (var (wording, token) in features.Wordings(first, last))
        {
            if (model.Knows(wording, out var place))
                read.Add((place, token));
        }
    }

    private void Add(int place, int token)
    {
        if (seen[place])
            return;
        seen[place] = true;
        found.Add((place, token));
    }

    private int FirstFrom(int token)
    {
        var (low, high) = (0, read.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (read[middle].Token < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
