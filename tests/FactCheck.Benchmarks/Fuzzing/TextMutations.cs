using System.Text;

namespace FactCheck.Benchmarks.Fuzzing;

/// <summary>What goes wrong in plain text: encodings, signs of writing that do not close, lines without end.</summary>
internal static class TextMutations
{
    private static readonly string[] Words =
    [
        "\uFEFF", "\u0000", "\u200B\u200B\u200B", "\u202E", "e\u0301\u0301\u0301\u0301", "\u1112\u1161\u11AB", "\uD83D\uDE00", "\u2028", "\u0085", "\r", "\r\n\r\n\r\n",
        "“", "”", "‘", "’", "\"", "'", "«", "(", "[", "...", "…", ". . .", "Dr. ", "U.S. ", "a.m. ", "etc. ", "said", " said, “", " told Reuters", "By Dana Wells",
        "12.5 percent", "$1,000,000.00", "Nov. 3, 2026", "https://a.example/?q=1&b=.", "@name", "#tag", "- ", "* ", "> ", "1. ", "\t\t", "—", " – ", ";", ":", "!?!?",
        "WASHINGTON (AP) — ", "who, according to", ", which", "he ", "she ", "they ", "Mr. Smith", "the president",
    ];

    private static readonly IReadOnlyList<byte[]> Bytes =
    [
        .. Words.Select(Encoding.UTF8.GetBytes), [0xFF, 0xFE], [0xFE, 0xFF], [0xED, 0xA0, 0x80], [0xC3], [0xF4, 0x90, 0x80, 0x80], [0x80, 0x81], [0x00, 0x41],
    ];

    public static byte[] Mutate(byte[] original, byte[] other, Random random)
    {
        var bytes = ByteMutations.Mutate(original, other, Bytes, random);
        return random.Next(60) == 0 ? Endless(bytes, random) : bytes;
    }

    /// <summary>A stretch, or one sign, many times: what is not linear shows itself.</summary>
    private static byte[] Endless(byte[] bytes, Random random)
    {
        var unit = random.Next(2) == 0 || bytes.Length == 0
            ? Bytes[random.Next(Bytes.Count)]
            : bytes[..Math.Min(bytes.Length, 1 + random.Next(300))];
        return [.. bytes, .. Enumerable.Repeat(unit, Math.Min(200_000, 1_000_000 / unit.Length)).SelectMany(one => one)];
    }
}
