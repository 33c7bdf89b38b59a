using System.Buffers;

namespace FactCheck.Text.Sentences;

/// <summary>The credit at a caption's end: '… on the bridge Image: Jane Doe'.</summary>
internal static class Credits
{
    private const int Longest = 60;

    private static readonly string[] Labels = [" Image: ", " Photo: ", " Credit: ", " Picture: ", " Photograph: ", " File photo: ", ". Photo by ", ". Photos by ", ". Picture by ", ". Photograph by ", ". Photo courtesy "];

    private static readonly SearchValues<string> AnyLabel = SearchValues.Create(Labels, StringComparison.Ordinal);

    /// <summary>Where a credit begins that ends with the stretch, or -1.</summary>
    public static int StartIn(ReadOnlySpan<char> text, Span stretch)
    {
        var from = Math.Max(stretch.Start + 1, stretch.End - Longest);
        if (from >= stretch.End || text[from..stretch.End].IndexOfAny(AnyLabel) < 0)
            return -1;
        foreach (var label in Labels)
        {
            var found = text[from..stretch.End].LastIndexOf(label);
            if (found >= 0)
                return from + found + label.IndexOf(' ') + 1;
        }

        return -1;
    }
}
