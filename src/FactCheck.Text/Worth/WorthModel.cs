using System.Buffers.Binary;
using System.Globalization;

namespace FactCheck.Text.Claims;

/// <summary>
/// The learned weights, read when first used. The file holds lines of text (<c># comment</c>, <c>name TAB weight</c>), an empty line,
/// then for each of <c>^wordings</c> a number of <see cref="WorthFeatures"/> (four bytes, the least first) and one signed byte, to be
/// multiplied by <c>^step</c>.
/// </summary>
internal sealed class WorthModel
{
    /// <summary>Bytes of a wording in the file.</summary>
    public const int EntryLength = sizeof(uint) + 1;

    private static readonly Lazy<WorthModel> Loaded = new(() => new WorthModel());

    private readonly Dictionary<string, double> named = [];
    private readonly Dictionary<uint, int> places;
    private readonly double[] weights;

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
        weights = new double[(int)named["^wordings"]];
        places = new Dictionary<uint, int>(weights.Length);
        Span<byte> entry = stackalloc byte[EntryLength];
        for (var place = 0; place < weights.Length; place++)
        {
            stream.ReadExactly(entry);
            places.Add(BinaryPrimitives.ReadUInt32LittleEndian(entry), place);
            weights[place] = (sbyte)entry[^1] * named["^step"];
        }
    }

    public static WorthModel English => Loaded.Value;

    /// <summary>Where every sum begins.</summary>
    public double Bias { get; }

    public double Of(string mark) => named.GetValueOrDefault(mark);

    /// <summary>The weight of a known wording, by its place.</summary>
    public double Of(int place) => weights[place];

    /// <summary>A wording's place among the known ones.</summary>
    public bool Knows(uint wording, out int place) => places.TryGetValue(wording, out place);

    private static string ReadLine(Stream stream)
    {
        var line = new System.Text.StringBuilder();
        for (var unit = stream.ReadByte(); unit is not (-1 or '\n'); unit = stream.ReadByte())
            line.Append((char)unit);
        return line.ToString();
    }
}
