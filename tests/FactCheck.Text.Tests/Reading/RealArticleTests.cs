using FactCheck.Text.Claims;
using FactCheck.Text.Normalisation;
using FactCheck.Text.Structure;
using Xunit;

namespace FactCheck.Text.Tests.Reading;

/// <summary>A real report, read where the shared folder is at hand.</summary>
public sealed class RealArticleTests
{
    private static readonly (string Quotation, string Speaker)[] Quotations =
    [
        ("His solution is to end asylum grants", "Richard Blumenthal"),
        ("Literally, stop offering asylum", "Richard Blumenthal"),
        ("That kind of policy", "Richard Blumenthal"),
        ("and border security.", "Richard Blumenthal"),
        ("delayed the Illegal Immigration Removal Process", "Donald Trump"),
        ("If not, Deportations start!", "Donald Trump"),
        ("I want to give the Democrats", "Donald Trump"),
        ("This will fix the Southern Border", "Donald Trump"),
        ("Two weeks and big Deportation begins!", "Donald Trump"),
        ("President Trump is terrorizing these families", "Richard Blumenthal"),
        ("There is no way to defend", "Luke Bronin"),
        ("This is Donald Trump trying his best", "Luke Bronin"),
        ("The terror that he has imposed", "Richard Blumenthal"),
        ("abolishing ICE", "Alok Bhatt"),
        ("people are still going to be deported", "Carolina Bortolleto"),
        ("detention camps and his deportation police.", "Carolina Bortolleto"),
        ("seeks to be a non-starter.", "Richard Blumenthal"),
    ];

    [Fact]
    public void Both_caption_lines_are_captions_and_the_dateline_stands_alone()
    {
        var (text, reading) = ReadArticle();

        Assert.Equal([StructureKind.Caption, StructureKind.Caption, StructureKind.Dateline], reading.Sentences.Take(3).Select(sentence => sentence.Structure));
        Assert.Equal("HARTFORD, CT —", reading.Sentences[2].Span.Of(text));
        Assert.StartsWith("U.S. Sen. Richard Blumenthal stood outside", reading.Sentences[3].Span.Of(text), StringComparison.Ordinal);
        Assert.All(reading.Sentences.Skip(3), sentence => Assert.Equal(StructureKind.Body, sentence.Structure));
    }

    [Fact]
    public void Every_quotation_has_its_speaker()
    {
        var (text, reading) = ReadArticle();

        foreach (var (quotation, speaker) in Quotations)
        {
            var sentence = reading.Sentences.Single(candidate => candidate.Span.Of(text).Contains(quotation, StringComparison.Ordinal));
            Assert.Equal($"{speaker}: {quotation}", $"{sentence.Speaker}: {quotation}");
        }
    }

    [Fact]
    public void Each_claimant_is_listed_once_with_title_and_body()
    {
        var (_, reading) = ReadArticle();

        Assert.Equal(
            ["Richard Blumenthal", "Donald Trump", "Luke Bronin", "Alok Bhatt", "Carolina Bortolleto"],
            reading.Claimants.Select(claimant => claimant.Name));
        Assert.Equal("U.S. Sen.", reading.Claimants[0].Title);
        Assert.Contains("Blumenthal", reading.Claimants[0].AlsoCalled);
        Assert.Equal("Hartford Mayor", reading.Claimants[2].Title);
        Assert.Equal("Connecticut Immigrant Rights Alliance", reading.Claimants[3].Affiliation);
        Assert.Equal("CT Students for a Dream", reading.Claimants[4].Affiliation);
    }

    [Fact]
    public void Posts_are_posts_and_numbers_are_worth_most()
    {
        var (text, reading) = ReadArticle();

        Assert.Equal(Form.Post, reading.Sentences.Single(sentence => sentence.Span.Of(text).Contains("This will fix", StringComparison.Ordinal)).Form);
        var planned = reading.Suggestions.First(suggestion => suggestion.Passages[0].Of(text).Contains("about 2,000 people", StringComparison.Ordinal));
        Assert.Equal((Kind.Statistic, Worth.High, Form.OwnVoice), (planned.Kind, planned.Worth, planned.Form));
        Assert.DoesNotContain(reading.Suggestions, suggestion => suggestion.Passages[0].Of(text).Contains("said", StringComparison.Ordinal));
    }

    private static (string Text, ArticleReading Reading) ReadArticle()
    {
        var path = Find();
        Assert.SkipWhen(path is null, "The shared folder with the real article is not at hand.");
        var text = TextNormaliser.Normalise(File.ReadAllText(path)).Text;
        return (text, ArticleReader.Read(text, new ReadingOptions(), TestContext.Current.CancellationToken));
    }

    private static string? Find()
    {
        var given = Environment.GetEnvironmentVariable("FACTCHECK_SHARED");
        var name = Path.Combine("articles", "blumenthal-immigration.txt");
        if (given is { Length: > 0 } && File.Exists(Path.Combine(given, name)))
            return Path.Combine(given, name);
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var path = Path.Combine(directory.FullName, "shared", name);
            if (File.Exists(path))
                return path;
        }

        return null;
    }
}
