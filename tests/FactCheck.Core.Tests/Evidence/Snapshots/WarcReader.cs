using System.Globalization;
using System.Text;

namespace FactCheck.Core.Tests.Evidence.Snapshots;

/// <summary>
/// Reads a WARC file by its standard (ISO 28500:2017), written without a look at what writes them: version line, named
/// fields, a blank line, the block in its length, two line ends.
/// </summary>
internal sealed class WarcReader(byte[] file)
{
    private int at;

    public static IReadOnlyList<ReadRecord> ReadAll(byte[] file)
    {
        var reader = new WarcReader(file);
        var records = new List<ReadRecord>();
        while (reader.at < file.Length)
            records.Add(reader.Read());
        return records;
    }

    /// <summary>Splits an HTTP message into its lines and its body.</summary>
    public static (IReadOnlyList<string> Head, byte[] Body) Message(byte[] block)
    {
        var reader = new WarcReader(block);
        var head = new List<string>();
        while (reader.Line() is { Length: > 0 } line)
            head.Add(line);
        return (head, block[reader.at..]);
    }

    private ReadRecord Read()
    {
        Assert.Equal("WARC/1.1", Line());
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (Line() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            Assert.True(colon > 0, line);
            fields.Add(line[..colon], line[(colon + 1)..].Trim());
        }

        var length = int.Parse(fields["Content-Length"], CultureInfo.InvariantCulture);
        var block = file[at..(at + length)];
        at += length;
        Assert.Equal("", Line());
        Assert.Equal("", Line());
        return new ReadRecord(fields, block);
    }

    private string Line()
    {
        var end = file.AsSpan(at).IndexOf("\r\n"u8);
        Assert.True(end >= 0, "A line does not end.");
        var line = Encoding.UTF8.GetString(file, at, end);
        at += end + 2;
        return line;
    }
}

internal sealed record ReadRecord(IReadOnlyDictionary<string, string> Fields, byte[] Block)
{
    public string Type => Fields["WARC-Type"];
}
