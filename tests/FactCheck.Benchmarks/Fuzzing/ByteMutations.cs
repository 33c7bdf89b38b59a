namespace FactCheck.Benchmarks.Fuzzing;

/// <summary>What can happen to any file: bits flip, stretches are lost, repeated, put in or come from another file.</summary>
internal static class ByteMutations
{
    /// <summary>No input is larger: what is too large is refused before it is read.</summary>
    private const int Most = 4 * 1024 * 1024;

    private static readonly byte[] Telling = [0x00, 0x01, 0x0A, 0x0D, 0x20, 0x7F, 0x80, 0xC0, 0xD8, 0xED, 0xF4, 0xFE, 0xFF];

    /// <summary>One to a dozen changes, most often few.</summary>
    /// <param name="other">A file that stretches may come from.</param>
    /// <param name="words">What means something in the format.</param>
    public static byte[] Mutate(byte[] original, byte[] other, IReadOnlyList<byte[]> words, Random random)
    {
        var bytes = original.ToList();
        for (var change = Few(random); change > 0; change--)
            Change(bytes, other, words, random);
        return [.. bytes];
    }

    /// <summary>1 to 12, the smaller the likelier.</summary>
    public static int Few(Random random) => 1 + (random.Next(12) * random.Next(12) / 12);

    private static void Change(List<byte> bytes, byte[] other, IReadOnlyList<byte[]> words, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(1 + random.Next(random.Next(4) == 0 ? 4000 : 40), bytes.Count - at);
        switch (random.Next(10))
        {
            case 0 when length > 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when length > 0:
                bytes[at] = random.Next(2) == 0 ? (byte)random.Next(256) : Telling[random.Next(Telling.Length)];
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                Repeat(bytes, at, length, random);
                break;
            case 5:
                bytes.InsertRange(at, Enumerable.Range(0, 1 + random.Next(40)).Select(_ => (byte)random.Next(256)));
                break;
            case 6:
                Splice(bytes, at, other, random);
                break;
            case 7 when length > 1:
                Swap(bytes, at, length, random);
                break;
            case var _ when words.Count > 0:
                bytes.InsertRange(at, words[random.Next(words.Count)]);
                break;
        }
    }

    private static void Repeat(List<byte> bytes, int at, int length, Random random)
    {
        if (length == 0)
            return;
        var stretch = bytes.GetRange(at, length);
        var times = random.Next(40) == 0 ? 20_000 : 1 + random.Next(random.Next(6) == 0 ? 600 : 6);
        times = Math.Min(times, (Most - bytes.Count) / length);
        bytes.InsertRange(at, Enumerable.Repeat(stretch, Math.Max(0, times)).SelectMany(one => one));
    }

    private static void Splice(List<byte> bytes, int at, byte[] other, Random random)
    {
        var from = random.Next(other.Length);
        var stretch = other[from..Math.Min(other.Length, from + 1 + random.Next(2000))];
        if (random.Next(3) == 0)
            bytes.RemoveRange(at, bytes.Count - at);
        bytes.InsertRange(at, stretch);
    }

    private static void Swap(List<byte> bytes, int at, int length, Random random)
    {
        var to = random.Next(bytes.Count - length + 1);
        var stretch = bytes.GetRange(at, length);
        bytes.RemoveRange(at, length);
        bytes.InsertRange(to, stretch);
    }
}
