using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>A mark of the learned model: its name in the file of weights, what a person is told of it, what it weighs.</summary>
internal sealed class WorthMark(string name)
{
    private static readonly Dictionary<string, string> Told = WordFile.Lines("worth-reasons.words.txt")
        .Where(line => line[0] == '*')
        .Select(line => line.Split(" = "))
        .ToDictionary(parts => parts[0], parts => parts.ElementAtOrDefault(1) ?? "");

    public string Name => name;

    /// <summary>Empty when it tells a reader nothing.</summary>
    public string Words { get; } = Told[name];

    public double Weight { get; } = WorthModel.English.Of(name);
}
