using System.Text;

namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>
/// Reads the syntax of BibTeX: entries, <c>@string</c>, <c>@comment</c>, <c>@preamble</c>, braces, quotes, <c>#</c>. Braces count whether or
/// not a backslash stands before them, as in BibTeX itself. An entry that is broken is reported, and reading goes on with the next one.
/// </summary>
internal sealed class BibTexParser
{
    /// <summary>After so many broken entries the rest is not looked at.</summary>
    public const int MostFaults = 20;

    /// <summary>No field of a source is nearly as long; strings that name each other grow without end.</summary>
    private const int MostCharacters = 100_000;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly string text;
    private readonly Dictionary<string, string> strings = new(StringComparer.OrdinalIgnoreCase);
    private int at;
    private int line = 1;
    private int counted;

    private BibTexParser(string text)
    {
        this.text = text;
        foreach (var month in Months)
            strings[month] = month;
    }

    /// <summary>The entries, in the order of the file.</summary>
    /// <param name="most">So many at most.</param>
    public static IReadOnlyList<BibTexEntry> Parse(string text, int most = int.MaxValue) => new BibTexParser(text).Read(most);

    private List<BibTexEntry> Read(int most)
    {
        var entries = new List<BibTexEntry>();
        while (entries.Count < most && entries.Count(entry => entry.Fault is not null) < MostFaults && text.IndexOf('@', at) is var sign and >= 0)
        {
            at = sign + 1;
            var begun = LineOf(sign);
            var type = Word().ToLowerInvariant();
            Space();
            if (type.Length == 0 || at == text.Length || text[at] is not ('{' or '('))
                continue;
            if (Read(type, begun) is { } entry)
                entries.Add(entry);
        }

        return entries;
    }

    private BibTexEntry? Read(string type, int begun)
    {
        var start = at;
        var close = text[at++] == '{' ? '}' : ')';
        var key = "";
        try
        {
            if (type == "comment")
                Skip(start);
            else if (type == "preamble")
                Value();
            else if (type == "string")
                DefineString();
            else
            {
                key = Key(close);
                return new BibTexEntry(type, key, begun, Fields(close));
            }

            return null;
        }
        catch (FormatException fault)
        {
            at = NextEntry(start);
            return new BibTexEntry(type, key, begun, new Dictionary<string, string>(), fault.Message);
        }
    }

    // What is in a comment is nobody's business; one without braces ends with nothing.
    private void Skip(int start)
    {
        at = start;
        if (text[at] == '{')
            Braced();
    }

    private void DefineString()
    {
        Space();
        var name = Word();
        Sign('=');
        strings[name] = Value();
    }

    private string Key(char close)
    {
        var start = at;
        while (at < text.Length && text[at] != ',' && text[at] != close && text[at] != '=' && text[at] != '@')
            at++;
        if (at == text.Length || text[at] is '=' or '@')
            throw new FormatException("its key is missing");
        var key = text[start..at].Trim();
        if (text[at] == ',')
            at++;
        return key;
    }

    private Dictionary<string, string> Fields(char close)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            Space();
            if (at == text.Length)
                throw new FormatException("its end is missing");
            if (text[at] == close)
            {
                at++;
                return fields;
            }

            if (text[at] == ',')
            {
                at++;
                continue;
            }

            var name = Word();
            if (name.Length == 0)
                throw new FormatException($"a field's name was expected in line {LineOf(at)}");
            Sign('=');
            fields.TryAdd(name, Value());
        }
    }

    private string Value()
    {
        var value = new StringBuilder();
        do
        {
            Space();
            value.Append(Piece());
            if (value.Length > MostCharacters)
                throw new FormatException($"a value before line {LineOf(at)} is too long");
            Space();
        }
        while (at < text.Length && text[at] == '#' && at++ >= 0);
        return value.ToString();
    }

    private string Piece()
    {
        if (at == text.Length)
            throw new FormatException("its end is missing");
        if (text[at] == '{')
            return Braced();
        if (text[at] == '"')
            return Quoted();
        var word = Word();
        if (word.Length == 0)
            throw new FormatException($"a value was expected in line {LineOf(at)}");
        return strings.GetValueOrDefault(word, word);
    }

    private string Braced()
    {
        var start = ++at;
        for (var depth = 1; at < text.Length; at++)
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return text[start..at++];
        }

        throw new FormatException("a closing brace is missing");
    }

    private string Quoted()
    {
        var start = ++at;
        for (var depth = 0; at < text.Length; at++)
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0 && text[at] == '"')
                return text[start..at++];
        }

        throw new FormatException("a closing quotation mark is missing");
    }

    private string Word()
    {
        Space();
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('{' or '}' or '(' or ')' or '"' or ',' or '=' or '#' or '@'))
            at++;
        return text[start..at];
    }

    private void Sign(char sign)
    {
        Space();
        if (at == text.Length || text[at] != sign)
            throw new FormatException($"'{sign}' was expected in line {LineOf(at)}");
        at++;
    }

    private void Space()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }

    // After a fault the next entry is looked for at the beginning of a line: addresses of mail hold the sign too.
    private int NextEntry(int from)
    {
        var next = text.IndexOf("\n@", from, StringComparison.Ordinal);
        return next < 0 ? text.Length : next + 1;
    }

    private int LineOf(int place)
    {
        if (place < counted)
            (line, counted) = (1, 0);
        line += text.AsSpan(counted, place - counted).Count('\n');
        counted = place;
        return line;
    }
}
