using System.Globalization;

namespace FactCheck.Text.Claims;

/// <summary>
/// The learned weights, read when first used. The file holds lines of text (<c># comment</c>, <c>name TAB weight</c>), an empty line,
/// then one signed byte for each bucket of <see cref="WorthFeatures"/>, to be multiplied by <c>^step</c>.
/// </summary>
internal sealed class WorthModel
{
    private static readonly Lazy<WorthModel> Loaded = new(() => new WorthModel());

    private readonly Dictionary<string, double> named = [];
    private readonly byte[] buckets = new byte[WorthFeatures.Size];

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

        stream.ReadExactly(buckets);
        (Bias, Step) = (named["^bias"], named["^step"]);
    }

    public static WorthModel English => Loaded.Value;

    /// <summary>Where every sum begins.</summary>
    public double Bias { get; }

    private double Step { get; }

    public double Of(string mark) => named.GetValueOrDefault(mark);

    public double Of(int bucket) => (sbyte)buckets[bucket] * Step;

    private static string ReadLine(Stream stream)
    {
        var line = new System.Text.StringBuilder();
        for (var unit = stream.ReadByte(); unit is not (-1 or '\n'); unit = stream.ReadByte())
            line.Append((char)unit);
        return line.ToString();
    }
}
