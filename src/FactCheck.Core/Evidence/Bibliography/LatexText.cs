using System.Text;

namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>Turns what LaTeX writes into plain text, and plain text into what LaTeX reads.</summary>
internal static class LatexText
{
    private const int MostNested = 8;

    /// <summary>Plain text of a title or a name: accents put together, commands taken out and their text kept.</summary>
    public static string Plain(string latex) => Squeeze(Plain(latex, 0));

    /// <summary>An address as it is: nothing but escapes and braces is taken out.</summary>
    public static string Verbatim(string latex)
    {
        var text = latex.Replace("\\url", "", StringComparison.Ordinal)
            .Replace("\\~{}", "~", StringComparison.Ordinal)
            .Replace("\\textasciitilde{}", "~", StringComparison.Ordinal);
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (letter is not ('{' or '}' or '\\') && !char.IsWhiteSpace(letter))
                plain.Append(letter);
        return plain.ToString();
    }

    /// <summary>Text that LaTeX sets as it stands here.</summary>
    public static string Escape(string plain)
    {
        var latex = new StringBuilder(plain.Length);
        foreach (var letter in plain)
        {
            // Two of these are one sign to LaTeX.
            if (letter is '-' or '`' or '\'' && latex.Length > 0 && latex[^1] == letter)
                latex.Append("{}");
            latex.Append(letter switch
            {
                '\\' => "\\textbackslash{}",
                '{' => "\\textbraceleft{}",
                '}' => "\\textbraceright{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' => $"\\{letter}",
                _ => letter.ToString(),
            });
        }

        return latex.ToString();
    }

    private static string Plain(string latex, int depth)
    {
        var plain = new StringBuilder(latex.Length);
        for (var at = 0; at < latex.Length;)
        {
            if (latex[at] == '\\')
                at = Command(latex, at + 1, plain, depth);
            else
                at = Letter(latex, at, plain);
        }

        return plain.ToString();
    }

    private static int Letter(string latex, int at, StringBuilder plain)
    {
        var rest = latex.AsSpan(at);
        var (sign, length) = rest switch
        {
            ['-', '-', '-', ..] => ("—", 3),
            ['-', '-', ..] => ("–", 2),
            ['`', '`', ..] => ("“", 2),
            ['\'', '\'', ..] => ("”", 2),
            ['{' or '}' or '$', ..] => ("", 1),
            ['~', ..] => (" ", 1),
            _ => (latex[at].ToString(), 1),
        };
        plain.Append(sign);
        return at + length;
    }

    private static int Command(string latex, int at, StringBuilder plain, int depth)
    {
        if (at == latex.Length)
            return at;
        var end = at;
        while (end < latex.Length && char.IsAsciiLetter(latex[end]))
            end++;
        var name = end == at ? latex[end++].ToString() : latex[at..end];
        if (LatexSigns.Marks.TryGetValue(name, out var mark) && depth < MostNested)
            return Accent(latex, end, mark, plain, depth);
        if (name.Length > 1 || char.IsAsciiLetter(name[0]))
            while (end < latex.Length && latex[end] == ' ')
                end++;
        plain.Append(LatexSigns.Commands.TryGetValue(name, out var sign) ? sign : char.IsAsciiLetter(name[0]) ? "" : name);
        return end;
    }

    private static int Accent(string latex, int at, char mark, StringBuilder plain, int depth)
    {
        while (at < latex.Length && latex[at] == ' ')
            at++;
        var (letters, end) = Argument(latex, at);
        var bare = Plain(letters, depth + 1) switch { "ı" => "i", "ȷ" => "j", var other => other };
        var first = StringInfoLength(bare);
        plain.Append((bare[..first] + (first > 0 ? mark.ToString() : "")).Normalize(NormalizationForm.FormC)).Append(bare[first..]);
        return end;
    }

    private static int StringInfoLength(string text) => text.Length == 0 ? 0 : char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1;

    /// <summary>What a command is given: a group, another command, or one letter.</summary>
    private static (string Letters, int End) Argument(string latex, int at)
    {
        if (at >= latex.Length)
            return ("", at);
        if (latex[at] == '{')
        {
            var depth = 0;
            for (var end = at; end < latex.Length; end++)
            {
                depth += latex[end] switch { '{' => 1, '}' => -1, _ => 0 };
                if (depth == 0)
                    return (latex[(at + 1)..end], end + 1);
            }

            return (latex[(at + 1)..], latex.Length);
        }

        if (latex[at] != '\\')
            return (latex[at].ToString(), at + 1);
        var stop = at + 1;
        while (stop < latex.Length && char.IsAsciiLetter(latex[stop]))
            stop++;
        return (latex[at..Math.Min(latex.Length, Math.Max(stop, at + 2))], Math.Min(latex.Length, Math.Max(stop, at + 2)));
    }

    private static string Squeeze(string text) =>
        string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
