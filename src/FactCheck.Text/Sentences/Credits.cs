namespace FactCheck.Text.Sentences;

/// <summary>The credit at a caption's end: '… on the bridge Image: Jane Doe'.</summary>
internal static class Credits
{
    private const int Longest = 60;

    private static readonly string[] Labels = [" Image: ", " Photo: ", " Credit: ", " Picture: ", " Photograph: ", " File photo: ", ". Photo by ", ". Photos by ", ". Picture by ", ". Photograph by ", ". Photo courtesy "];

    /// <summary>Where a credit begins that ends with the stretch, or -1.</summary>
    public static int StartIn(ReadOnlySpan<char> text, Span stretch)
    {
        var line = text[stretch.Start..stretch.End];
        foreach (var label in Labels)
        {
            var found = line.LastIndexOf(label);
            if (found > 0 && line.Length - found <= Longest)
                return stretch.Start + found + label.IndexOf(' ') + 1;
        }

        return -1;
    }
}
