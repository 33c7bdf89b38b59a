using System.Globalization;
using System.Text;
using FactCheck.Core.Articles;
using FactCheck.Text;
using FactCheck.Text.Structure;

namespace FactCheck.Web.Workspace;

/// <summary>
/// A revision's text as HTML: one element per paragraph, which says where in the text it starts, and whose own text is
/// exactly that stretch, so that a place on the page is a place in the text.
/// </summary>
public static class ArticleFragment
{
    /// <summary>Rises when the HTML changes for the same text: browsers keep a fragment for good.</summary>
    public const int Format = 2;

    /// <summary>Writes the fragment.</summary>
    /// <param name="text">Normalised text.</param>
    /// <param name="outline">Its sentences, in order.</param>
    public static string Render(string text, IReadOnlyList<OutlineSentence> outline)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(outline);
        var html = new StringBuilder(text.Length + (text.Length / 4));
        var sentence = 0;
        foreach (var block in Blocks(text, outline))
        {
            var first = sentence;
            while (sentence < outline.Count && outline[sentence].Span.Start < block.End)
                sentence++;
            Write(html, text, block, outline, first, sentence);
        }

        return html.ToString();
    }

    /// <summary>Whether the text opens with its own headline.</summary>
    public static bool HasHeadline(IReadOnlyList<OutlineSentence> outline) =>
        outline is [{ Structure: StructureKind.Headline }, ..];

    /// <summary>Stretches between line ends; a line end inside a sentence is only a blank.</summary>
    private static IEnumerable<Span> Blocks(string text, IReadOnlyList<OutlineSentence> outline)
    {
        var start = 0;
        var sentence = 0;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            while (sentence < outline.Count && outline[sentence].Span.End <= at)
                sentence++;
            if (sentence < outline.Count && outline[sentence].Span.Start < at)
                continue;
            if (!IsBlank(text, start, at))
                yield return new Span(start, at);
            start = at + 1;
        }

        if (!IsBlank(text, start, text.Length))
            yield return new Span(start, text.Length);
    }

    private static bool IsBlank(string text, int start, int end) => text.AsSpan(start, end - start).IsWhiteSpace();

    private static void Write(
        StringBuilder html, string text, Span block, IReadOnlyList<OutlineSentence> outline, int first, int end)
    {
        var structure = Structure(outline, first, end);
        var tag = structure switch
        {
            StructureKind.Headline => "h2",
            StructureKind.Subheading => "h3",
            _ => "p",
        };
        html.Append('<').Append(tag);
        if (ClassName(structure) is { } name)
            html.Append(" class=\"").Append(name).Append("\" data-k=\"").Append(structure).Append('"');
        html.Append(CultureInfo.InvariantCulture, $" data-o=\"{block.Start}\"");
        WriteDateline(html, block, outline, first, end);
        WriteSentences(html, block, outline, first, end);
        html.Append('>');
        WriteText(html, text.AsSpan(block.Start, block.Length));
        html.Append("</").Append(tag).Append(">\n");
    }

    private static StructureKind Structure(IReadOnlyList<OutlineSentence> outline, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (outline[at].Structure != StructureKind.Dateline)
                return outline[at].Structure;
        }

        return StructureKind.Body;
    }

    private static string? ClassName(StructureKind structure) => structure switch
    {
        StructureKind.Headline => "headline",
        StructureKind.Byline => "by",
        StructureKind.Caption => "caption",
        StructureKind.Subheading => "subheading",
        StructureKind.ListItem => "item",
        StructureKind.BlockQuotation => "quotation",
        StructureKind.Post => "post",
        StructureKind.Note => "aside correction",
        StructureKind.Boilerplate => "aside boilerplate",
        _ => null,
    };

    /// <summary>The place at the head of a story, as <c>start-end</c> inside its paragraph.</summary>
    private static void WriteDateline(
        StringBuilder html, Span block, IReadOnlyList<OutlineSentence> outline, int first, int end)
    {
        if (first < end && outline[first] is { Structure: StructureKind.Dateline, Span: var span })
            html.Append(CultureInfo.InvariantCulture, $" data-d=\"{Math.Max(0, span.Start - block.Start)}-{Math.Min(span.End, block.End) - block.Start}\"");
    }

    /// <summary>The sentences that count for coverage, as <c>start-end</c> inside the paragraph.</summary>
    private static void WriteSentences(
        StringBuilder html, Span block, IReadOnlyList<OutlineSentence> outline, int first, int end)
    {
        var any = false;
        for (var at = first; at < end; at++)
        {
            if (!Counts(outline[at].Structure))
                continue;
            var span = outline[at].Span;
            html.Append(any ? " " : " data-s=\"");
            html.Append(CultureInfo.InvariantCulture, $"{span.Start - block.Start}-{span.End - block.Start}");
            any = true;
        }

        if (any)
            html.Append('"');
    }

    private static bool Counts(StructureKind structure) => structure is not
        (StructureKind.Byline or StructureKind.Dateline or StructureKind.Note or StructureKind.Boilerplate);

    private static void WriteText(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('&', '<', '>') is var at and >= 0)
        {
            html.Append(text[..at]).Append(text[at] switch { '&' => "&amp;", '<' => "&lt;", _ => "&gt;" });
            text = text[(at + 1)..];
        }

        html.Append(text);
    }
}
