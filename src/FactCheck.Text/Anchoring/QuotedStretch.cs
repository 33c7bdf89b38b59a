using System.Text;

namespace FactCheck.Text.Anchoring;

/// <summary>
/// Finds a quotation in the text it was taken from. It is the same words whatever the white space, the shape of quotation
/// marks and apostrophes, and soft hyphens; nothing else may differ.
/// </summary>
public static class QuotedStretch
{
    /// <summary>Where the quotation stands; null when it does not.</summary>
    /// <param name="near">Of several places the one whose start is nearest to this is meant.</param>
    public static Span? Find(string text, string quotation, int near = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(quotation);
        var wanted = Folded.Of(quotation).Letters;
        if (wanted.Length == 0)
            return null;

        var folded = Folded.Of(text);
        Span? best = null;
        for (var at = folded.Letters.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = folded.Letters.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var found = new Span(folded.Places[at], folded.Places[at + wanted.Length - 1] + 1);
            if (best is { } nearest && Math.Abs(nearest.Start - (long)near) <= Math.Abs(found.Start - (long)near))
                break;
            best = found;
        }

        return best;
    }

    /// <param name="Places">For each letter where it stands in the text.</param>
    private readonly record struct Folded(string Letters, List<int> Places)
    {
        public static Folded Of(string text)
        {
            var letters = new StringBuilder(text.Length);
            var places = new List<int>(text.Length);
            var blank = false;
            for (var index = 0; index < text.Length; index++)
            {
                if (text[index] == '\u00AD')
                    continue;
                if (char.IsWhiteSpace(text[index]))
                {
                    blank = letters.Length > 0;
                    continue;
                }

                if (blank)
                {
                    letters.Append(' ');
                    places.Add(index);
                    blank = false;
                }

                letters.Append(Fold(text[index]));
                places.Add(index);
            }

            return new Folded(letters.ToString(), places);
        }

        private static char Fold(char letter) => letter switch
        {
            '\u2018' or '\u2019' or '\u201A' or '\u201B' => '\'',
            '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' => '"',
            _ => letter,
        };
    }
}
