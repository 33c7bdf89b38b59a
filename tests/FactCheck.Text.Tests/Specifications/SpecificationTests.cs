using System.Globalization;
using FactCheck.Text.Normalisation;
using Xunit;

namespace FactCheck.Text.Tests.Specifications;

public sealed class SpecificationTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var specification in SpecificationFile.ReadAll())
            {
                foreach (var ending in new[] { "LF", "CRLF", "CR" })
                    data.Add(specification.ToString(), ending);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_engine_finds_what_the_table_says(string name, string ending)
    {
        var specification = SpecificationFile.ReadAll().Single(candidate => candidate.ToString() == name);
        var raw = specification.Text.Replace("\n", ending switch { "LF" => "\n", "CRLF" => "\r\n", _ => "\r" }, StringComparison.Ordinal);
        var text = TextNormaliser.Normalise(raw).Text;
        var reading = ArticleReader.Read(text, new ReadingOptions(), TestContext.Current.CancellationToken);

        var found = specification.Columns.Contains("content")
            ? reading.Attributions.Select(attribution => Row(specification.Columns, column => Of(attribution, column, text)))
            : specification.Columns.Contains("claimant")
            ? reading.Claimants.Select(claimant => Row(specification.Columns, column => Of(claimant, column)))
            : specification.Columns.Contains("passage")
            ? reading.Suggestions.Select(suggestion => Row(specification.Columns, column => Of(suggestion, column, text)))
            : reading.Sentences.Select(sentence => Row(specification.Columns, column => Of(sentence, column, text)));

        Assert.Equal(string.Join('\n', specification.Rows.Select(Row)), string.Join('\n', found));
    }

    private static string Row(IReadOnlyList<string> cells) => string.Join(" | ", cells);

    private static string Row(IReadOnlyList<string> columns, Func<string, string> cell) => string.Join(" | ", columns.Select(cell));

    private static string Of(ReadSentence sentence, string column, string text) => column switch
    {
        "sentence" => sentence.Span.Of(text).Replace('\n', '⏎'),
        "structure" => sentence.Structure.ToString(),
        "speaker" => sentence.Speaker ?? "-",
        "form" => sentence.Form.ToString(),
        _ => throw new InvalidOperationException($"No column of a sentence is called {column}."),
    };

    private static string Of(ReadAttribution attribution, string column, string text) => column switch
    {
        "source" => attribution.Source?.Of(text) ?? "-",
        "cue" => attribution.Cue?.Of(text) ?? "-",
        "content" => string.Join(" … ", attribution.Contents.Select(content => content.Of(text))),
        "speaker" => attribution.Speaker?.Name ?? "-",
        _ => throw new InvalidOperationException($"No column of an attribution is called {column}."),
    };

    private static string Of(ReadClaimant claimant, string column) => column switch
    {
        "claimant" => claimant.Name,
        "title" => claimant.Title ?? "-",
        "body" => claimant.Affiliation ?? "-",
        "called" => claimant.AlsoCalled.Count == 0 ? "-" : string.Join(", ", claimant.AlsoCalled),
        "count" => claimant.Count.ToString(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"No column of a claimant is called {column}."),
    };

    private static string Of(ReadSuggestion suggestion, string column, string text) => column switch
    {
        "passage" => string.Join("…+…", suggestion.Passages.Select(passage => passage.Of(text))),
        "statement" => suggestion.Statement,
        "form" => suggestion.Form.ToString(),
        "kind" => suggestion.Kind.ToString(),
        "check" => suggestion.Check.ToString(),
        "halves" => suggestion.Halves.Count == 0 ? "-" : string.Join(" / ", suggestion.Halves.Select(half => half.Of(text))),
        "claimants" => suggestion.Claimants.Count == 0 ? "-" : string.Join(" > ", suggestion.Claimants.Select(claimant => claimant.Name)),
        _ => throw new InvalidOperationException($"No column of a suggestion is called {column}."),
    };
}
