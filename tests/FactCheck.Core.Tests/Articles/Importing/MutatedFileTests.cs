using System.Diagnostics;
using System.Text;
using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Gate;
using Xunit;

namespace FactCheck.Core.Tests.Articles.Importing;

public class MutatedFileTests(ITestOutputHelper output)
{
    private const int Rounds = 400;
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(5);

    private const string WordMarkup =
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:ins><w:r><w:t>It grew.</w:t></w:r></w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>";

    private static readonly (string Name, byte[] Bytes)[] Originals =
    [
        ("a.txt", Encoding.UTF8.GetBytes("Budget grows\nBy Dana Wells\n\n“It grew,” she said. Größer – 50 €.")),
        ("b.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Budget grows 𝒳 and more")]),
        ("a.html", Encoding.UTF8.GetBytes(
            "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>A</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"A b\",\"author\":[{\"name\":\"D\"}]}</script></head><body><table><tr><td><b><p>"
            + string.Join("</p><p>", Enumerable.Repeat("The mayor proposed a budget that would add fourteen buses, she said.", 8)) + "</p></b></td></tr></table></body></html>")),
        ("a.docx", WordFile.Of(WordMarkup, "Title")),
        ("markup.docx", Encoding.UTF8.GetBytes(WordMarkup)),
        ("a.pdf", PdfFile.Of(["The mayor proposed a bud-", "get that grows."], ["A second page."])),
    ];

    [Fact]
    public void ReadFile_MutatedFiles_AreReadOrRefusedInTime()
    {
        var random = new Random(20261124);
        var slowest = TimeSpan.Zero;
        foreach (var (name, bytes) in Originals)
        {
            var refused = 0;
            for (var round = 0; round < Rounds; round++)
            {
                var mutated = name == "markup.docx" ? WordFile.Of(Encoding.UTF8.GetString(Mutate(bytes, random))) : Mutate(bytes, random);
                var started = Stopwatch.GetTimestamp();
                var outcome = ArticleFile.Read(name, mutated);
                var elapsed = Stopwatch.GetElapsedTime(started);
                slowest = elapsed > slowest ? elapsed : slowest;
                refused += outcome.IsDone ? 0 : 1;
                Assert.True(outcome is Outcome<ImportedArticle>.Done or Outcome<ImportedArticle>.Refused);
            }

            output.WriteLine($"{name}: {refused} of {Rounds} refused");
        }

        output.WriteLine($"slowest {slowest.TotalMilliseconds:0} ms");
        Assert.True(slowest < Slowest, $"The slowest took {slowest}.");
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var change = random.Next(1, 12); change > 0 && bytes.Count > 1; change--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 4:
                    bytes.InsertRange(at, Enumerable.Range(0, length).Select(_ => (byte)random.Next(256)));
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(10) == 0 ? bytes.Count - at : length);
                    break;
            }
        }

        return [.. bytes];
    }
}
