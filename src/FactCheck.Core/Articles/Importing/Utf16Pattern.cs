namespace FactCheck.Core.Articles.Importing;

/// <summary>Knows UTF-16 without a byte order mark: spaces and Latin letters leave a NUL at every other byte.</summary>
internal static class Utf16Pattern
{
    private const int Sample = 64 * 1024;

    /// <summary>True for big-endian, false for little-endian, null when it is not UTF-16.</summary>
    public static bool? BigEndian(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 || bytes.Length % 2 != 0)
            return null;
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        int even = 0, odd = 0;
        for (var at = 0; at + 1 < sample.Length; at += 2)
        {
            if (sample[at] == 0 && sample[at + 1] == 0)
                return null;
            even += sample[at] == 0 ? 1 : 0;
            odd += sample[at + 1] == 0 ? 1 : 0;
        }

        var units = sample.Length / 2;
        if (odd * 10 >= units && even == 0)
            return false;
        return even * 10 >= units && odd == 0 ? true : null;
    }

    /// <summary>Offset of the first half of a surrogate pair without its other half, or of a last byte alone; -1 when all is well.</summary>
    public static int FirstWrong(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        for (var at = 0; at + 1 < bytes.Length; at += 2)
        {
            var unit = Unit(bytes, at, bigEndian);
            if (!char.IsSurrogate(unit))
                continue;
            if (at + 3 >= bytes.Length || !char.IsSurrogatePair(unit, Unit(bytes, at + 2, bigEndian)))
                return at;
            at += 2;
        }

        return bytes.Length % 2 == 0 ? -1 : bytes.Length - 1;
    }

    private static char Unit(ReadOnlySpan<byte> bytes, int at, bool bigEndian) =>
        (char)(bigEndian ? (bytes[at] << 8) | bytes[at + 1] : bytes[at] | (bytes[at + 1] << 8));
}

/// <summary>Counts the control bytes that mark binary data.</summary>
internal static class ControlBytes
{
    /// <summary>Offset of the first control byte when there are more than one in two hundred bytes, else -1.</summary>
    public static int FirstOfMany(ReadOnlySpan<byte> bytes)
    {
        int first = -1, count = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] >= 0x20 || bytes[at] is (byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C)
                continue;
            first = first < 0 ? at : first;
            count++;
        }

        return count * 200L > bytes.Length ? first : -1;
    }
}
