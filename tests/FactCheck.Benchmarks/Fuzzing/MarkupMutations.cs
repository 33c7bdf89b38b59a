using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Benchmarks.Fuzzing;

/// <summary>What goes wrong in markup: tags exchanged, never closed, nested without end, attributes without end.</summary>
internal static partial class MarkupMutations
{
    private static readonly string[] Words =
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</i>", "<a href=\"", "<table><tr><td>", "</table>", "<select><option>", "<svg>", "<math><mi>", "</svg>", "<template>",
        "<script>", "</script>", "<style>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE html>", "<?xml version='1.0'?>", "<plaintext>", "<textarea>", "<title>", "<noscript>",
        "<iframe>", "<frameset>", "<body>", "<html>", "<head>", "<meta charset=utf-16>", "<meta charset=\"shift_jis\">", "<base href=\"javascript:\">", "<form>", "<button>",
        "&amp;", "&#0;", "&#xD800;", "&#x110000;", "&#99999999999;", "&nbsp", "&notin;", " class='article-body'", " itemprop=articleBody", " hidden", " style=\"display:none\"",
        "<time datetime=\"99999-99-99\">", "<article>", "<h1>", "<blockquote>", "<figure><figcaption>", "<script type=\"application/ld+json\">", "{\"@graph\":[", "\"articleBody\":\"",
        "\"author\":{\"author\":", "<x-y>", "<p/>", "</", "<", ">", "\"", "='", "\u0000",
    ];

    private static readonly IReadOnlyList<byte[]> Bytes = [.. Words.Select(Encoding.UTF8.GetBytes)];

    public static byte[] Mutate(byte[] original, byte[] other, Random random)
    {
        if (random.Next(3) == 0)
            return ByteMutations.Mutate(original, other, Bytes, random);
        var markup = Change(Encoding.Latin1.GetString(original), random);
        var bytes = Encoding.Latin1.GetBytes(markup);
        return random.Next(2) == 0 ? ByteMutations.Mutate(bytes, other, Bytes, random) : bytes;
    }

    /// <summary>Changes tags, for markup of any kind.</summary>
    public static string Change(string markup, Random random)
    {
        for (var change = ByteMutations.Few(random); change > 0; change--)
        {
            var tags = Tag().Matches(markup);
            if (tags.Count < 2)
                return markup;
            markup = ChangeOnce(markup, tags[random.Next(tags.Count)], tags[random.Next(tags.Count)], random);
        }

        return markup;
    }

    private static string ChangeOnce(string markup, Match one, Match other, Random random)
    {
        var (before, after) = (markup[..one.Index], markup[(one.Index + one.Length)..]);
        switch (random.Next(8))
        {
            case 0:
                return before + after;
            case 1:
                return before + other.Value + after;
            case 2:
                return before + string.Concat(Enumerable.Repeat(one.Value, Times(random))) + after;
            case 3:
                return before + string.Concat(Enumerable.Repeat(one.Value + other.Value, Times(random))) + after;
            case 4:
                var attributes = string.Concat(Enumerable.Range(0, Times(random)).Select(number => $" a{number}='{number}'"));
                return $"{before}{one.Value.TrimEnd('>')}{attributes}>{after}";
            case 5:
                return before + one.Value.TrimEnd('>') + after;
            case 6 when one.Index < other.Index:
                var stretch = markup[one.Index..(other.Index + other.Length)];
                var times = Math.Clamp(Times(random), 1, Math.Max(1, 1_000_000 / stretch.Length));
                return before + string.Concat(Enumerable.Repeat(stretch, times)) + markup[(other.Index + other.Length)..];
            default:
                return before + Words[random.Next(Words.Length)] + one.Value + after;
        }
    }

    private static int Times(Random random) => random.Next(30) == 0 ? 3000 : 1 + random.Next(random.Next(5) == 0 ? 600 : 8);

    [GeneratedRegex("<[^<>]{0,400}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
