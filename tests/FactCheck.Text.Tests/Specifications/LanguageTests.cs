using System.Runtime.CompilerServices;
using Xunit;

namespace FactCheck.Text.Tests.Specifications;

/// <summary>The tables of the languages: each row is a text with a bar where a sentence ends.</summary>
public sealed class LanguageTests
{
    private const char Bar = '⏐';

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var path in Directory.EnumerateFiles(Folder(), "*.md").Order())
            {
                foreach (var row in File.ReadLines(path).Where(line => line.StartsWith('|')).Skip(2))
                {
                    var cells = row.Trim().Trim('|').Split('|', 2);
                    data.Add(Path.GetFileNameWithoutExtension(path), cells[0].Trim(), cells[1].Trim());
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_language_is_cut_as_its_table_says(string language, string name, string row)
    {
        var text = row.Replace($"{Bar} ", "", StringComparison.Ordinal);

        var reading = ArticleReader.Read(text, new ReadingOptions(language), TestContext.Current.CancellationToken);

        Assert.Equal(row, string.Join($" {Bar} ", reading.Sentences.Select(sentence => sentence.Span.Of(text))));
        Assert.NotEmpty(name);
    }

    [Theory]
    [InlineData("de-AT", "Am 3. Mai kam Regen.", 1)]
    [InlineData("DE", "Am 3. Mai kam Regen.", 1)]
    [InlineData("sv", "Mr. Lind left. He went home.", 2)]
    public void A_language_is_known_by_its_first_part_and_unknown_ones_are_read_as_English(string tag, string text, int sentences)
    {
        var reading = ArticleReader.Read(text, new ReadingOptions(tag), TestContext.Current.CancellationToken);

        Assert.Equal(sentences, reading.Sentences.Count);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Languages");
}
