using System.Buffers.Binary;
using System.Globalization;

namespace FactCheck.Text.Claims;

/// <summary>
/// The learned weights, read when first used. The file holds lines of text (<c># comment</c>, <c>name TAB weight</c>), an empty line,
/// then for each of <c>^wordings</c>, in their order, a number of <see cref="WorthFeatures"/> (four bytes, the least first) and one
/// signed byte, to be multiplied by <c>^step</c>.
/// </summary>
internal sealed class WorthModel
{
    /// <summary>Bytes of a wording in the file.</summary>
    public const int EntryLength = sizeof(uint) + 1;

    private const int HalfOfBits = 16;
    private const int UpperHalves = 1 << HalfOfBits;

    private static readonly Lazy<WorthModel> Loaded = new(() => new WorthModel());

    private readonly Dictionary<string, double> named = [];
    private readonly uint[] wordings;
    private readonly sbyte[] weights;
    private readonly double step;

    /// <summary>For each upper half of a number the place of the first wording from it on: most numbers are seen there to be unknown.</summary>
    private readonly ushort[] firstFrom = new ushort[UpperHalves + 1];

    private WorthModel()
    {
        using var stream = typeof(WorthModel).Assembly.GetManifestResourceStream("worth.weights")
            ?? throw new InvalidOperationException("The weights of the chance are not embedded.");
        while (ReadLine(stream) is { Length: > 0 } line)
        {
            if (line[0] == '#')
                continue;
            var parts = line.Split('\t');
            named[parts[0]] = double.Parse(parts[1], CultureInfo.InvariantCulture);
        }

        Bias = named["^bias"];
        step = named["^step"];
        weights = new sbyte[(int)named["^wordings"]];
        wordings = new uint[weights.Length];
        Span<byte> entry = stackalloc byte[EntryLength];
        for (var place = 0; place < weights.Length; place++)
        {
            stream.ReadExactly(entry);
            wordings[place] = BinaryPrimitives.ReadUInt32LittleEndian(entry);
            weights[place] = (sbyte)entry[^1];
        }

        var next = 0;
        for (var upper = 0; upper <= UpperHalves; upper++)
        {
            while (next < wordings.Length && wordings[next] >> HalfOfBits < upper)
                next++;
            firstFrom[upper] = checked((ushort)next);
        }
    }

    public static WorthModel English => Loaded.Value;

    /// <summary>Where every sum begins.</summary>
    public double Bias { get; }

    /// <summary>How many wordings are known.</summary>
    public int Count => weights.Length;

    /// <summary>The weight of a mark; 0 when it has none.</summary>
    public double Of(string mark) => named.GetValueOrDefault(mark);

    /// <summary>The weight of a known wording, by its place.</summary>
    public double Of(int place) => weights[place] * step;

    /// <summary>A wording's place among the known ones.</summary>
    public bool Knows(uint wording, out int place)
    {
        var upper = wording >> HalfOfBits;
        var end = firstFrom[upper + 1];
        for (place = firstFrom[upper]; place < end; place++)
        {
            if (wordings[place] == wording)
                return true;
        }

        return false;
    }

    private static string ReadLine(Stream stream)
    {
        var line = new System.Text.StringBuilder();
        for (var unit = stream.ReadByte(); unit is not (-1 or '\n'); unit = stream.ReadByte())
            line.Append((char)unit);
        return line.ToString();
    }
}
