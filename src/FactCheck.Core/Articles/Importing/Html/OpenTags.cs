namespace FactCheck.Core.Articles.Importing.Html;

/// <summary>
/// The tags that stand open. A closing tag closes what has its name and nothing else: one for which nothing stands open
/// must not make a page look flatter than the parser will find it.
/// </summary>
internal sealed class OpenTags
{
    private static readonly HashSet<string> Leaves = new(StringComparer.OrdinalIgnoreCase)
    {
        "circle", "ellipse", "image", "line", "path", "polygon", "polyline", "rect", "stop", "use",
    };

    private readonly List<string> open = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.OrdinalIgnoreCase);

    public int Depth => open.Count;

    /// <summary>How many closing tags closed something other than the innermost open tag.</summary>
    public int Crossings { get; private set; }

    public void Pass(ReadOnlySpan<char> name, bool closes)
    {
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (closes)
        {
            if (lookup.TryGetValue(name, out var known, out var count) && count > 0)
                Close(known);
            return;
        }

        lookup[name] = lookup.TryGetValue(name, out var own, out var before) ? before + 1 : 1;
        open.Add(own ?? name.ToString());
    }

    private void Close(string name)
    {
        var crosses = false;
        while (true)
        {
            var innermost = open[^1];
            open.RemoveAt(open.Count - 1);
            counts[innermost]--;
            if (innermost.Equals(name, StringComparison.OrdinalIgnoreCase))
                break;
            crosses |= !Leaves.Contains(innermost);
        }

        Crossings += crosses ? 1 : 0;
    }
}
