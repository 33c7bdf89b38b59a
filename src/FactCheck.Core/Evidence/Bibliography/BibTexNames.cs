namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>Reads the names of BibTeX: <c>von Last, Jr, First and {A Body With and} and others</c>.</summary>
internal static class BibTexNames
{
    /// <summary>Each name as people write it, first name first.</summary>
    public static IReadOnlyList<string> Read(string latex) =>
        [.. Split(latex, "and").Select(Name).Where(name => name.Length > 0)];

    private static string Name(string latex)
    {
        if (latex.Trim() == "others")
            return PeopleNamed.AndOthers;
        var parts = Split(latex, ",").Select(LatexText.Plain).ToList();
        return string.Join(' ', (parts.Count switch
        {
            1 => [parts[0]],
            2 => [parts[1], parts[0]],
            _ => new[] { parts[2], parts[0], parts[1] },
        }).Where(part => part.Length > 0));
    }

    /// <summary>Cuts at a comma, or at a word between white space, where no brace is open.</summary>
    private static List<string> Split(string latex, string at)
    {
        var parts = new List<string>();
        var (depth, begun) = (0, 0);
        for (var place = 0; place < latex.Length; place++)
        {
            depth += latex[place] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth > 0 || !Stands(latex, place, at))
                continue;
            parts.Add(latex[begun..place]);
            place += at.Length - 1;
            begun = place + 1;
        }

        parts.Add(latex[begun..]);
        return parts;
    }

    private static bool Stands(string latex, int place, string at)
    {
        if (at == ",")
            return latex[place] == ',';
        var end = place + at.Length;
        return string.Compare(latex, place, at, 0, at.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (place == 0 || char.IsWhiteSpace(latex[place - 1])) && (end >= latex.Length || char.IsWhiteSpace(latex[end]));
    }
}
