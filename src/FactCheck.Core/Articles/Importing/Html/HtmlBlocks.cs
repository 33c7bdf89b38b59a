using System.Text;
using AngleSharp.Dom;

namespace FactCheck.Core.Articles.Importing.Html;

/// <summary>Text of one block of a page, and the element that holds it.</summary>
internal sealed record HtmlBlock(string Text, IElement Holder, int LinkedLength);

/// <summary>Cuts a page's tree into its blocks of text, as a reader sees them apart. Walks without recursion.</summary>
internal sealed class HtmlBlocks
{
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
        "label", "mark", "nobr", "q", "rb", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
        "wbr", "amp-text", "math", "mi", "mn", "mo", "mrow", "msub", "msup", "mtext", "mstyle", "semantics", "mfrac", "mover", "mtable", "mtr", "mtd",
    };

    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "select", "textarea", "button", "input",
        "head", "title", "audio", "video", "canvas", "map", "annotation", "rp", "rt", "dialog",
    };

    private readonly List<HtmlBlock> blocks = [];
    private readonly StringBuilder text = new();
    private IElement? holder;
    private int linked;
    private int links;
    private int preformatted;

    private HtmlBlocks()
    {
    }

    public static List<HtmlBlock> Read(INode root)
    {
        var reader = new HtmlBlocks();
        reader.Walk(root);
        reader.Flush();
        return reader.blocks;
    }

    // By index: the next sibling of a node is found by looking through all of them, which takes minutes in a long flat page.
    private void Walk(INode root)
    {
        var way = new Stack<(INode Node, int Next)>();
        Step(root, way);
        while (way.TryPop(out var at))
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                Leave(at.Node);
                continue;
            }

            way.Push((at.Node, at.Next + 1));
            Step(at.Node.ChildNodes[at.Next], way);
        }
    }

    private void Step(INode node, Stack<(INode Node, int Next)> way)
    {
        if (Enter(node))
            way.Push((node, 0));
        else
            Leave(node);
    }

    private bool Enter(INode node)
    {
        if (node is IText run)
        {
            Take(run);
            return false;
        }

        if (node is not IElement element)
            return true;
        if (Unread.Contains(element.LocalName))
            return false;
        if (element.LocalName == "br")
            text.Append('\n');
        else if (element.LocalName == "a")
            links++;
        else if (IsCell(element))
            text.Append(' ');
        else if (!Inline.Contains(element.LocalName))
            Flush();
        preformatted += element.LocalName == "pre" ? 1 : 0;
        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element)
            return;
        if (element.LocalName == "a")
            links--;
        else if (element.LocalName != "br" && !IsCell(element) && !Unread.Contains(element.LocalName) && !Inline.Contains(element.LocalName))
            Flush();
        preformatted -= element.LocalName == "pre" ? 1 : 0;
    }

    /// <summary>The cells of a row stand in one line, unless they hold blocks of their own.</summary>
    private static bool IsCell(IElement element) => element.LocalName is "td" or "th";

    private void Take(IText run)
    {
        holder ??= string.IsNullOrWhiteSpace(run.Data) ? null : run.ParentElement;
        if (links > 0)
            linked += run.Data.Length;
        foreach (var unit in run.Data)
            text.Append(unit is '\n' or '\r' && preformatted == 0 ? ' ' : unit);
    }

    /// <summary>Ends a block; two line breaks in a row end one too, a single one stays in it.</summary>
    private void Flush()
    {
        if (holder is not null)
        {
            var lines = new List<string>();
            foreach (var line in text.ToString().Split('\n').Select(TextTidy.OneLine).Append(string.Empty))
            {
                if (line.Length > 0)
                    lines.Add(line);
                else if (lines.Count > 0)
                    Add(lines);
            }
        }

        text.Clear();
        holder = null;
        linked = 0;
    }

    private void Add(List<string> lines)
    {
        blocks.Add(new HtmlBlock(string.Join('\n', lines), holder!, linked));
        lines.Clear();
    }
}
