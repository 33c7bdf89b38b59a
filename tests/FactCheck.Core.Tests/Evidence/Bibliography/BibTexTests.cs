using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Bibliography;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Tests.Evidence.Bibliography;

public sealed class BibTexTests
{
    [Theory]
    [InlineData("title = {Plain}", "Plain")]
    [InlineData("title = \"In {\"}quotes{\"}\"", "In \"quotes\"")]
    [InlineData("title = \"One\" # { and } # two", "One and two")]
    [InlineData("title = {{Nested {B}races} stay {T}ext}", "Nested Braces stay Text")]
    [InlineData("title = {G{\\\"o}del, {\\\"{o}}, \\\"o and \\'{\\i} in \\v{C}esk\\'y \\c{c}}", "Gödel, ö, ö and í in Český ç")]
    [InlineData("title = {Stra{\\ss}e, \\O rsted, \\aa ngstrom, {\\L}\\'od\\'z}", "Straße, Ørsted, ångstrom, Łódź")]
    [InlineData("title = {Profit \\& loss: 50\\% of \\$3 --- pages 3--4}", "Profit & loss: 50% of $3 — pages 3–4")]
    [InlineData("title = {``Quoted'' and \\emph{set apart} by \\textbf{hand}}", "“Quoted” and set apart by hand")]
    [InlineData("title = {over\n   two~lines}", "over two lines")]
    [InlineData("title = {No end to {\\\"{\\\"{\\\"{\\\"{\\\"{\\\"{\\\"{\\\"{\\\"{\\\"o}}}}}}}}}}}", null)]
    public void Titles_are_read_as_people_read_them(string field, string? title)
    {
        var read = Only($"@string{{ and = {{ and }} }} @string{{two = \"two\"}}\n@misc{{key, {field}, url = {{https://a.example/}}}}");

        Assert.Equal("key", read.Label);
        Assert.NotNull(read.Source);
        if (title is not null)
            Assert.Equal(title, read.Source.Title);
    }

    [Theory]
    [InlineData("Doe, Jane and John Smith", "Jane Doe, John Smith")]
    [InlineData("von Humboldt, Alexander", "Alexander von Humboldt")]
    [InlineData("King, Jr., Martin Luther", "Martin Luther King Jr.")]
    [InlineData("{Ministry of Trade and Industry} and Ann Lee", "Ministry of Trade and Industry, Ann Lee")]
    [InlineData("Anders {\\AA}ngstr{\\\"o}m AND others", "Anders Ångström, et al.")]
    [InlineData("Sandra Brandon", "Sandra Brandon")]
    public void Names_are_read_first_name_first(string author, string expected) =>
        Assert.Equal(expected, Only($"@misc{{k, title={{T}}, url={{https://a.example/}}, author = {{{author}}}}}").Source!.Author);

    [Theory]
    [InlineData("year = 2026, month = nov, day = 4", "2026-11-04")]
    [InlineData("year = {2026}, month = \"November\"", "2026-11")]
    [InlineData("year = 2026, month = 3", "2026-03")]
    [InlineData("year = 2026, month = {spring}", "2026")]
    [InlineData("date = {2026-11-04/2026-11-06}", "2026-11-04")]
    [InlineData("date = {2026-11-31}, year = 2026", "2026")]
    [InlineData("year = {forthcoming}", null)]
    public void Days_are_read_as_far_as_they_are_known(string fields, string? day) =>
        Assert.Equal(day, Only($"@misc(k, title={{T}}, url={{https://a.example/}}, {fields})").Source!.Published);

    [Fact]
    public void An_entry_without_address_or_title_says_so_and_a_DOI_is_an_address()
    {
        var items = Items("""
            @comment{ @misc{not, title={Seen}} }
            @preamble{"\newcommand{\x}{}"}
            @article{a, title={By DOI}, journal={Nature}, doi={10.1000/ABC_1}, volume=3}
            @misc{b, title={Nowhere}}
            @misc{c, url={https://a.example/x_y~z%20?a=1&b=2}}
            """);

        Assert.Equal(["a", "b", "c"], items.Select(item => item.Label));
        Assert.Equal(("https://doi.org/10.1000/ABC_1", "Nature", SourceType.Academic), (items[0].Source!.Url, items[0].Source!.Publisher, items[0].Source!.Type));
        Assert.Equal("It has neither a web address nor a DOI.", items[1].Why);
        Assert.Equal("Give the source a title.", items[2].Why);
    }

    [Fact]
    public void A_broken_entry_is_named_with_its_line_and_the_rest_is_read()
    {
        var items = Items("@misc{a, title={A}, url={https://a.example/}}\n\n@misc{b, title={No end,\n\n@misc{c, title={C}, url={https://c.example/}}\n");

        Assert.Equal(["A", null, "C"], items.Select(item => item.Source?.Title));
        Assert.Equal("The entry that begins in line 3 cannot be read: a closing brace is missing.", items[1].Why);
    }

    [Fact]
    public void Strings_that_double_each_other_come_to_an_end()
    {
        var bomb = string.Concat(Enumerable.Range(0, 24).Select(_ => "@string{a = a # a # {xxxxxxxxxx}}\n")) + "@misc{k, title = a, url={https://a.example/}}";

        Assert.Contains(Items(bomb), item => item.Why?.Contains("too long", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("", "There is no entry in this file.")]
    [InlineData("Dear editor, nothing here.", "This is neither BibTeX nor CSL-JSON.")]
    [InlineData("write to me@example.org", "There is no entry in this file.")]
    [InlineData("[{\"id\":\n}]", "This is not CSL-JSON: line 2 cannot be read.")]
    [InlineData("[]", "There is no entry in this file.")]
    public void What_is_no_file_of_references_is_refused_in_a_sentence(string text, string sentence) =>
        Assert.Equal(sentence, BibliographyFile.Read(text).Sentence);

    [Fact]
    public async Task Too_large_too_many_and_too_broken_are_refused()
    {
        using var large = new MemoryStream(new byte[BibliographyFile.MostBytes + 1]);
        Assert.Equal(BibliographyRefusals.TooLarge.Sentence, (await BibliographyFile.ReadAsync(large, TestContext.Current.CancellationToken)).Sentence);
        Assert.Equal(BibliographyRefusals.TooMany.Sentence, BibliographyFile.Read(string.Concat(Enumerable.Repeat("@misc{a, title={b}}\n", 1001))).Sentence);
        Assert.Equal(BibliographyRefusals.TooMany.Sentence, BibliographyFile.Read($"[{string.Join(',', Enumerable.Repeat("{}", 1001))}]").Sentence);
        Assert.Equal(BibliographyRefusals.Broken(1).Sentence, BibliographyFile.Read(string.Concat(Enumerable.Repeat("@misc{a, title={b\n", 500))).Sentence);
    }

    private static IReadOnlyList<BibliographyItem> Items(string text) =>
        Assert.IsType<Outcome<IReadOnlyList<BibliographyItem>>.Done>(BibliographyFile.Read(text)).Value;

    private static BibliographyItem Only(string text) => Assert.Single(Items(text));
}
