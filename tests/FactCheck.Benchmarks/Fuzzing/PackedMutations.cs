using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FactCheck.Benchmarks.Fuzzing;

/// <summary>What goes wrong in a packed document: its parts, packed again with checksums that hold, or the packing itself.</summary>
internal static class PackedMutations
{
    private static readonly string[] Words =
    [
        "<w:p>", "</w:p>", "<w:r><w:t>", "</w:t></w:r>", "<w:del>", "</w:del>", "<w:ins>", "<w:moveFrom>", "<w:pPr>", "<w:pPr/>", "<w:tbl><w:tr><w:tc>", "<w:txbxContent>", "</w:txbxContent>",
        "<mc:AlternateContent><mc:Fallback>", "<w:vanish w:val=\"0\"/>", "<w:pStyle w:val=\"Title\"/>", "<w:br/>", "<w:sdt><w:sdtPr>", "<![CDATA[", "]]>", "<!--", "<?x ?>",
        "<!DOCTYPE a [<!ENTITY b \"bbbb\">]>", "&b;", "&#0;", "&#xFFFF;", "&amp;", " xmlns:w=\"x\"", " xml:space=\"preserve\"", "<w:t xmlns:w=\"\">",
        "Target=\"../../../x\"", "TargetMode=\"External\"", "Target=\"http://[bad\"", "ContentType=\"application/xml\"",
    ];

    private static readonly IReadOnlyList<byte[]> Bytes = [.. Words.Select(Encoding.UTF8.GetBytes)];

    // What the marks of a packed file stand for: a local entry, an entry of the directory, the directory's end.
    private static readonly byte[][] Marks = ["PK\u0003\u0004"u8.ToArray(), "PK\u0001\u0002"u8.ToArray(), "PK\u0005\u0006"u8.ToArray()];

    public static byte[] Mutate(byte[] original, byte[] other, Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                return ByteMutations.Mutate(original, other, Bytes, random);
            case 1:
                return BreakPacking([.. original], random);
        }

        var parts = Unpack(original);
        if (random.Next(4) == 0)
            Rearrange(parts, Unpack(other), random);
        else
            Change(parts, random);
        return Pack(parts, random);
    }

    private static List<Part> Unpack(byte[] packed)
    {
        using var zip = new ZipArchive(new MemoryStream(packed), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(entry =>
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return new Part(entry.FullName, bytes.ToArray());
        })];
    }

    private static byte[] Pack(List<Part> parts, Random random)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                var level = part.Times == 1 && random.Next(3) == 0 ? CompressionLevel.NoCompression : CompressionLevel.Fastest;
                using var entry = zip.CreateEntry(part.Name, level).Open();
                for (var time = 0; time < part.Times; time++)
                    entry.Write(part.Bytes);
            }
        }

        return packed.ToArray();
    }

    private static void Change(List<Part> parts, Random random)
    {
        // The document itself three times out of four.
        var at = random.Next(4) == 0 ? random.Next(parts.Count) : parts.FindIndex(part => part.Name == Originals.DocumentPart);
        var bytes = parts[at].Bytes;
        if (random.Next(3) > 0)
            bytes = Encoding.Latin1.GetBytes(MarkupMutations.Change(Encoding.Latin1.GetString(bytes), random));
        if (random.Next(2) == 0)
            bytes = ByteMutations.Mutate(bytes, bytes, Bytes, random);
        parts[at] = parts[at] with { Bytes = bytes };
    }

    private static void Rearrange(List<Part> parts, List<Part> others, Random random)
    {
        var at = random.Next(parts.Count);
        switch (random.Next(7))
        {
            case 0:
                parts.RemoveAt(at);
                break;
            case 1:
                parts[at] = parts[at] with { Name = $"{parts[at].Name}{(char)random.Next(1, 256)}" };
                break;
            case 2:
                parts.Add(parts[at]);
                break;
            case 3:
                var to = random.Next(parts.Count);
                (parts[at], parts[to]) = (parts[at] with { Bytes = parts[to].Bytes }, parts[to] with { Bytes = parts[at].Bytes });
                break;
            case 4:
                parts[at] = parts[at] with { Bytes = others[random.Next(others.Count)].Bytes };
                break;
            case 5:
                parts.Add(new Part($"word/{random.Next(1000)}.xml", new byte[1024 * 1024], random.Next(200) == 0 ? 210 : random.Next(3)));
                break;
            default:
                parts.InsertRange(at, Enumerable.Range(0, random.Next(100) == 0 ? 10_001 : random.Next(300)).Select(number => new Part($"word/{number}.xml", [])));
                break;
        }
    }

    /// <summary>A field behind one of the marks gets another value: sizes, offsets, methods, lengths of names, checksums.</summary>
    private static byte[] BreakPacking(byte[] packed, Random random)
    {
        for (var change = ByteMutations.Few(random); change > 0; change--)
        {
            var mark = Marks[random.Next(Marks.Length)];
            var places = Places(packed, mark);
            if (places.Count == 0)
                continue;
            var at = places[random.Next(places.Count)] + 4 + (2 * random.Next(21));
            if (at + 4 > packed.Length)
                continue;
            var value = random.Next(5) switch { 0 => 0u, 1 => uint.MaxValue, 2 => 0x7FFFFFFFu, 3 => (uint)random.Next(packed.Length), _ => (uint)random.NextInt64(uint.MaxValue) };
            if (random.Next(2) == 0)
                BinaryPrimitives.WriteUInt32LittleEndian(packed.AsSpan(at), value);
            else
                BinaryPrimitives.WriteUInt16LittleEndian(packed.AsSpan(at), (ushort)value);
        }

        return packed;
    }

    private static List<int> Places(ReadOnlySpan<byte> packed, ReadOnlySpan<byte> mark)
    {
        var places = new List<int>();
        for (var at = packed.IndexOf(mark); at >= 0;)
        {
            places.Add(at);
            var next = packed[(at + 4)..].IndexOf(mark);
            at = next < 0 ? -1 : at + 4 + next;
        }

        return places;
    }

    /// <param name="Times">How often its bytes are written, so that what unpacks to very much need not be held.</param>
    private sealed record Part(string Name, byte[] Bytes, int Times = 1);
}
