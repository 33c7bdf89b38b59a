using AngleSharp.Dom;

namespace FactCheck.Core.Articles.Importing.Html;

/// <summary>
/// Knows pages with thousands of nodes side by side or thousands of line breaks: the reader's view looks through all siblings
/// of a node to find the next one, and through the whole page for every break, which takes many seconds there.
/// </summary>
internal static class FlatPage
{
    // Nodes looked at while every node of a parent is asked for its next; this many take a second or two.
    private const long MostLooks = 200_000_000;

    // A look for a break takes as long as so many others.
    private const long LooksForBreak = 4;

    public static bool IsTooFlat(IDocument document)
    {
        var (looks, nodes, breaks) = (0L, 0L, 0L);
        foreach (var element in document.All)
        {
            long children = element.ChildNodes.Length;
            looks += children * children;
            nodes += children;
            breaks += element.LocalName == "br" ? 1 : 0;
        }

        return looks + (LooksForBreak * breaks * nodes) > MostLooks;
    }
}
