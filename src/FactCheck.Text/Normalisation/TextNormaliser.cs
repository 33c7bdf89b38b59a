using System.Buffers;
using System.Text;

namespace FactCheck.Text.Normalisation;

/// <summary>A text made fit for spans, and what was taken out of it on the way.</summary>
/// <param name="Text">NFC, <c>\n</c> line ends, no control characters but tab and line feed, no lone surrogates.</param>
/// <param name="Removed">How many code units were removed because no text may hold them.</param>
public sealed record NormalisedText(string Text, int Removed);

/// <summary>Brings text into the one form every span counts in.</summary>
public static class TextNormaliser
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(unit => (char)unit).Where(IsSuspect)]);

    /// <summary>Normalises; a text that is normal already comes back unchanged. A byte order mark at the head is dropped uncounted.</summary>
    public static NormalisedText Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var source = text.AsSpan(text.StartsWith(ByteOrderMark) ? 1 : 0);
        if (!source.ContainsAny(Suspects))
            return new NormalisedText(Compose(source.Length == text.Length ? text : source.ToString()), 0);

        var kept = new StringBuilder(source.Length);
        var removed = 0;
        while (!source.IsEmpty)
        {
            var clean = source.IndexOfAny(Suspects);
            if (clean < 0)
                clean = source.Length;
            kept.Append(source[..clean]);
            source = source[clean..];
            if (!source.IsEmpty)
                source = source[Take(source, kept, ref removed)..];
        }

        return new NormalisedText(Compose(kept.ToString()), removed);
    }

    /// <summary>Deals with one suspect at the head of the rest and says how many code units that took.</summary>
    private static int Take(ReadOnlySpan<char> rest, StringBuilder kept, ref int removed)
    {
        var unit = rest[0];
        var next = rest.Length > 1 ? rest[1] : '\0';
        if (unit is '\r' or '\u2028' or '\u2029')
        {
            kept.Append('\n');
            return unit == '\r' && next == '\n' ? 2 : 1;
        }

        if (char.IsSurrogatePair(unit, next))
        {
            kept.Append(unit).Append(next);
            return 2;
        }

        removed++;
        return 1;
    }

    private static bool IsSuspect(char unit) =>
        (char.IsControl(unit) && unit is not ('\n' or '\t'))
        || char.IsSurrogate(unit)
        // The last two are no characters at all, and composing refuses them.
        || unit is '\u2028' or '\u2029' or ByteOrderMark or '\uFFFE' or '\uFFFF';

    private static string Compose(string text) =>
        text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
}
