using System.Text;
using System.Text.Json;

namespace FactCheck.Web.Tests.CommandLine;

public sealed class SplitVerbTests : IDisposable
{
    private const string Story = "Fares rise in spring\n\nHARBOURTON — The ferry carried 41,200 people in October, the operator said. “We’re full,” said Ines Calder. She gave no forecast.\n";

    private static readonly string[] Keys =
    [
        "index", "start", "end", "kind", "text", "speaker", "quotes", "form", "claimKind", "checkWorthiness", "worthChecking", "reasons",
    ];

    private static readonly string[] Kinds =
    [
        "headline", "byline", "dateline", "caption", "subheading", "listItem", "blockQuotation", "post", "note", "boilerplate", "body",
    ];

    private readonly Executable executable = new();

    public void Dispose() => executable.Dispose();

    [Fact]
    public async Task Each_line_is_one_object_with_the_keys_of_the_contract_and_its_own_slice()
    {
        var run = await executable.RunAsync("split", executable.Write("story.txt", Story));

        Assert.Equal(0, run.ExitCode);
        var end = 0;
        Assert.All(run.OutputLines.Index(), line =>
        {
            using var parsed = JsonDocument.Parse(line.Item);
            var sentence = parsed.RootElement;
            Assert.Equal(Keys, sentence.EnumerateObject().Select(property => property.Name));
            Assert.Equal(line.Index, sentence.GetProperty("index").GetInt32());
            var start = sentence.GetProperty("start").GetInt32();
            Assert.True(start >= end);
            end = sentence.GetProperty("end").GetInt32();
            Assert.Equal(Story[start..end], sentence.GetProperty("text").GetString());
            Assert.Contains(sentence.GetProperty("kind").GetString(), Kinds);
            Assert.InRange(sentence.GetProperty("checkWorthiness").GetDouble(), 0, 1);
            Assert.All(sentence.GetProperty("quotes").EnumerateArray(), quote => Assert.InRange(quote.GetProperty("start").GetInt32(), start, end));
        });
        Assert.Contains(run.OutputLines, line => line.Contains("\"text\":\"HARBOURTON —\"", StringComparison.Ordinal));
        Assert.False(Directory.Exists(executable.Data));
    }

    [Theory]
    [InlineData("\n\n  ")]
    [InlineData("\r\n")]
    [InlineData("\uFEFF")]
    public async Task Offsets_count_in_the_normalised_text_whatever_stands_before_it(string before)
    {
        var run = await executable.RunAsync(["split", "-"], Encoding.UTF8.GetBytes(before + Story));

        var normalised = before.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\uFEFF", "", StringComparison.Ordinal) + Story;
        Assert.NotEmpty(run.OutputLines);
        Assert.All(run.OutputLines, line =>
        {
            using var sentence = JsonDocument.Parse(line);
            var (start, end) = (sentence.RootElement.GetProperty("start").GetInt32(), sentence.RootElement.GetProperty("end").GetInt32());
            Assert.Equal(normalised[start..end], sentence.RootElement.GetProperty("text").GetString());
        });
    }

    [Fact]
    public async Task A_page_is_read_without_what_surrounds_its_article()
    {
        var paragraphs = string.Concat(Enumerable.Repeat("<p>The ferry carried 41,200 people in October, the operator said on Monday in Harbourton.</p>", 6));
        var page = executable.Write("page.html", $"<!doctype html><html><head><title>Fares</title><script>var x;</script></head><body><article><h1>Fares</h1>{paragraphs}</article></body></html>");

        var run = await executable.RunAsync("split", page);

        Assert.Contains("41,200", run.AssertDone(), StringComparison.Ordinal);
        Assert.DoesNotContain("var x", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("ab\0cd\u0001\u0002")]
    public async Task What_is_no_text_is_refused(string content)
    {
        (await executable.RunAsync(["split", "-"], Encoding.UTF8.GetBytes(content))).AssertRefused();
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        Assert.Contains("nowhere.txt", (await executable.RunAsync("split", "nowhere.txt")).AssertRefused(), StringComparison.Ordinal);
    }
}
