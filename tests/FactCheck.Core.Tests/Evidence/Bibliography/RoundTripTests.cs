using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Bibliography;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Tests.Evidence.Bibliography;

/// <summary>What the desk writes it reads again, field by field.</summary>
public sealed class RoundTripTests
{
    // Everything that means something to BibTeX, LaTeX or JSON, beside letters that do not.
    private static readonly string[] Letters =
    [
        "a", "Z", "7", "é", "ß", "漢", "🙂", " ", "{", "}", "\\", "\"", "'", "`", "~", "^", "&", "%", "$", "#", "_", "-", "--", "@", ",", "=", "(", ")",
        " and ", " others", "\\\"o", "{\\ss}", "\u00a0", "–", "''", "<", "/", ":", "e\u0301",
    ];

    [Theory]
    [InlineData(BibliographyFormat.BibTex)]
    [InlineData(BibliographyFormat.CslJson)]
    public void What_is_written_is_read_again(BibliographyFormat format)
    {
        var random = new Random(20261128);
        var sources = Enumerable.Range(0, 600).Select(number => Any(random, number)).ToList();

        var read = Assert.IsType<Outcome<IReadOnlyList<BibliographyItem>>.Done>(BibliographyFile.Read(BibliographyFile.Write(format, sources))).Value;

        Assert.Equal(sources, read.Select(item => item.Source));
        Assert.Equal(read.Count, read.Select(item => item.Label).Distinct().Count());
    }

    [Fact]
    public void Whatever_a_file_holds_reading_it_ends()
    {
        var random = new Random(41);
        for (var times = 0; times < 3000; times++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Piece(random)));
            var outcome = BibliographyFile.Read(text);
            Assert.True(outcome.IsDone || outcome.Sentence is { Length: > 0 }, text);
        }
    }

    private static string Piece(Random random) => random.Next(3) switch
    {
        0 => new[] { "@misc{k,", "@string{x=", "@comment", "\n@article(", "title = ", "author={", "}}\n", "month=jan", "[{\"title\":", "\"}]" }[random.Next(10)],
        _ => Letters[random.Next(Letters.Length)],
    };

    private static SourceDetails Any(Random random, int number) => new(
        Text(random) ?? "Untitled",
        random.Next(4) == 0 ? $"https://doi.org/10.1000/a_{number}" : $"https://a.example/{number}?q=a_b&c=%7E~x#part-{number}",
        Text(random),
        Text(random),
        random.Next(4) switch { 0 => null, 1 => "2026", 2 => "1997-03", _ => "2026-11-04" },
        (SourceType)random.Next(Enum.GetValues<SourceType>().Length),
        random.Next(2) == 0);

    // White space at the ends and in rows means nothing in any of these files.
    private static string? Text(Random random)
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Letters[random.Next(Letters.Length)]));
        var squeezed = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim();
        return squeezed.Length == 0 ? null : squeezed;
    }
}
