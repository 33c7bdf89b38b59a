using System.Text;
using System.Text.Json;

namespace FactCheck.Web.Tests.CommandLine;

public sealed class SplitClaimsTests : IDisposable
{
    private const string Story =
        "Fares rise in spring\n\nThe ferry carried 41,200 people in October. “We are full every evening in summer,” said Ines Calder, the director of Harbour Lines. Calder said the company will buy two boats.\n";

    private static readonly string[] Contract =
    [
        "passages", "statement", "claimants", "form", "kind", "check", "worth", "score", "reasons",
    ];

    private static readonly string[] Checks = ["Wording", "Substance", "Both"];

    private static readonly string[] Worths = ["high", "medium", "low"];

    private readonly Executable executable = new();

    public void Dispose() => executable.Dispose();

    [Fact]
    public async Task Each_line_is_one_claim_with_the_keys_of_the_contract_in_the_order_of_the_text()
    {
        var claims = await ClaimsAsync(Story);

        Assert.NotEmpty(claims);
        var start = 0;
        Assert.All(claims, claim =>
        {
            Assert.Equal(Contract, claim.EnumerateObject().Select(property => property.Name).Take(Contract.Length));
            Assert.Contains(claim.GetProperty("check").GetString(), Checks);
            Assert.Contains(claim.GetProperty("worth").GetString(), Worths);
            Assert.InRange(claim.GetProperty("score").GetDouble(), 0, 1);
            Assert.NotEmpty(claim.GetProperty("claimants").EnumerateArray());
            var first = claim.GetProperty("passages")[0];
            Assert.True(first.GetProperty("start").GetInt32() >= start);
            start = first.GetProperty("start").GetInt32();
            Assert.InRange(first.GetProperty("end").GetInt32(), start + 1, Story.Length);
        });
    }

    [Fact]
    public async Task A_claim_of_the_articles_own_has_the_article_for_claimant_and_no_title()
    {
        var claim = Find(await ClaimsAsync(Story), "The ferry carried 41,200 people in October");

        Assert.Equal("article", claim.GetProperty("claimants")[0].GetString());
        Assert.Equal("OwnVoice", claim.GetProperty("form").GetString());
        Assert.Equal("Statistic", claim.GetProperty("kind").GetString());
        Assert.Equal("Substance", claim.GetProperty("check").GetString());
        Assert.False(claim.TryGetProperty("titles", out _));
    }

    [Fact]
    public async Task A_quotation_names_its_speaker_alone_and_title_and_body_in_keys_of_their_own()
    {
        var claim = Find(await ClaimsAsync(Story), "We are full every evening in summer");

        Assert.Equal("Ines Calder", Assert.Single(claim.GetProperty("claimants").EnumerateArray()).GetString());
        Assert.Equal("director", claim.GetProperty("titles")[0].GetString());
        Assert.Equal("Harbour Lines", claim.GetProperty("affiliations")[0].GetString());
    }

    [Fact]
    public async Task As_text_it_numbers_the_claims_and_then_lists_who_makes_them()
    {
        var run = await executable.RunAsync(["split", "-", "--format", "text"], Encoding.UTF8.GetBytes(Story));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1. Fares rise in spring", run.Output, StringComparison.Ordinal);
        Assert.Contains("    Claimant: Ines Calder, director, Harbour Lines\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("states a number", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 claimant:\n    Ines Calder, director, Harbour Lines\n        also called: Calder\n        claims ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_that_stands_there_twice_names_the_first()
    {
        var claims = await ClaimsAsync("The harbour lines carried 12,000 passengers in March.\n\nIt rained on the quay.\n\nThe harbour lines carried 12,000 passengers in March.");

        Assert.False(claims[0].TryGetProperty("sameAs", out _));
        Assert.Equal(0, claims[^1].GetProperty("sameAs").GetInt32());
    }

    [Fact]
    public async Task The_same_text_gives_the_same_claims_from_a_file_and_from_standard_input()
    {
        var fromFile = await executable.RunAsync("split", executable.Write("story.txt", Story), "--format", "claims");
        var fromInput = await executable.RunAsync(["split", "-", "--format", "claims"], Encoding.UTF8.GetBytes(Story));

        Assert.Equal(fromFile.AssertDone(), fromInput.AssertDone());
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused()
    {
        var run = await executable.RunAsync("split", executable.Write("story.txt", Story), "--format", "claims", "--published", "yesterday");

        Assert.Contains("yesterday", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_decides_where_sentences_end()
    {
        var file = executable.Write("wahl.txt", "Die Wahl ist am 3. Mai. Niemand kam.");

        Assert.Equal(3, (await executable.RunAsync("split", file)).OutputLines.Length);
        Assert.Equal(2, (await executable.RunAsync("split", file, "--language", "de")).OutputLines.Length);
    }

    [Fact]
    public async Task A_format_nobody_knows_makes_no_sense()
    {
        Assert.Equal(2, (await executable.RunAsync("split", executable.Write("story.txt", Story), "--format", "xml")).ExitCode);
    }

    private async Task<List<JsonElement>> ClaimsAsync(string text)
    {
        var run = await executable.RunAsync(["split", "-", "--format", "claims"], Encoding.UTF8.GetBytes(text));
        run.AssertDone();
        return [.. run.OutputLines.Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static JsonElement Find(List<JsonElement> claims, string passage) => Assert.Single(claims, claim =>
    {
        var first = claim.GetProperty("passages")[0];
        return Story[first.GetProperty("start").GetInt32()..first.GetProperty("end").GetInt32()] == passage;
    });
}
