using System.Runtime.CompilerServices;

namespace FactCheck.Text.Tests.Specifications;

/// <summary>One case of a specification file.</summary>
public sealed record SpecificationCase(string File, string Name, string Text, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public override string ToString() => $"{File}: {Name}";
}

/// <summary>Reads the cases of the specification files that stand beside this source file.</summary>
public static class SpecificationFile
{
    public static IEnumerable<SpecificationCase> ReadAll() =>
        Directory.EnumerateFiles(Folder(), "*.md").Where(path => Path.GetFileName(path) != "README.md").Order().SelectMany(Read);

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private static IEnumerable<SpecificationCase> Read(string path)
    {
        var sections = File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n## ");
        foreach (var section in sections.Skip(1))
        {
            var parts = section.Split("```");
            var name = section[..section.IndexOf('\n')];
            var text = parts[1]["text\n".Length..^1];
            var table = parts[2].Split('\n').Where(line => line.StartsWith('|')).Select(Cells).ToList();
            yield return new SpecificationCase(Path.GetFileName(path), name, text, table[0], table.Skip(2).ToList());
        }
    }

    private static IReadOnlyList<string> Cells(string line) => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToList();
}
