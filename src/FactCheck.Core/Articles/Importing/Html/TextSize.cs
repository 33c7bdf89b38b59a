using AngleSharp.Dom;

namespace FactCheck.Core.Articles.Importing.Html;

/// <summary>Asks how large an element's text is without reading more of it than the answer needs.</summary>
internal static class TextSize
{
    /// <summary>Whether an element holds at most so many characters, each node counted as one more.</summary>
    public static bool IsAtMost(IElement element, int limit)
    {
        var size = 0;
        INode? node = element;
        while (node is not null && size <= limit)
        {
            size += node is IText text ? text.Data.Length : 1;
            node = node.FirstChild ?? After(node, element);
        }

        return size <= limit;
    }

    private static INode? After(INode node, INode root)
    {
        var current = node;
        while (current != root && current.NextSibling is null)
            current = current.Parent!;
        return current == root ? null : current.NextSibling;
    }
}
