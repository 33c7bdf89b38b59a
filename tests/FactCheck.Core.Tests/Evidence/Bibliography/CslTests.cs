using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Bibliography;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Tests.Evidence.Bibliography;

public sealed class CslTests
{
    [Fact]
    public void Entries_of_other_programs_are_read()
    {
        var items = Items("""
            [
              {"id": 7, "type": "article-newspaper", "title": " Harbour reopens ", "container-title": "The Gazette", "publisher": "Press Ltd",
               "author": [{"family": "Humboldt", "non-dropping-particle": "von", "given": "Alexander"}, {"literal": "City desk"}],
               "issued": {"date-parts": [["2026", 11, "4"]]}, "URL": "https://gazette.example/a"},
              {"id": "x", "type": "legal_case", "title": "Doe v. Roe", "publisher": "High Court", "issued": {"raw": "2025-02"}, "DOI": "doi:10.1/x"},
              {"id": "p", "type": "webpage", "title": "A post", "URL": "https://x.com/a/status/1", "issued": {"date-parts": [[2026, 13]]}},
              {"id": "n", "type": "book", "title": "Not on the web"},
              "text"
            ]
            """);

        Assert.Equal(
            new SourceDetails("Harbour reopens", "https://gazette.example/a", "The Gazette", "Alexander von Humboldt, City desk", "2026-11-04", SourceType.NewsReport, false),
            items[0].Source);
        Assert.Equal(
            new SourceDetails("Doe v. Roe", "https://doi.org/10.1/x", "High Court", null, "2025-02", SourceType.LawOrCourtRecord, false), items[1].Source);
        Assert.Equal((SourceType.SocialPost, "2026"), (items[2].Source!.Type, items[2].Source!.Published));
        Assert.Equal("It has neither a web address nor a DOI.", items[3].Why);
        Assert.Equal("It is not an entry of CSL-JSON.", items[4].Why);
        Assert.Equal(["7", "x", "p", "n", ""], items.Select(item => item.Label));
    }

    [Fact]
    public void A_list_of_authors_that_is_too_long_ends_with_the_others()
    {
        var authors = string.Join(',', Enumerable.Range(1, 90).Select(number => $$"""{"family": "Author{{number}}"}"""));

        var author = Items($$"""{"items": [{"title": "T", "URL": "https://a.example/", "author": [{{authors}}]}]}""")[0].Source!.Author!;

        Assert.StartsWith("Author1, Author2, ", author, StringComparison.Ordinal);
        Assert.EndsWith(", et al.", author, StringComparison.Ordinal);
        Assert.InRange(author.Length, 150, Source.NameMaxLength);
    }

    private static IReadOnlyList<BibliographyItem> Items(string text) =>
        Assert.IsType<Outcome<IReadOnlyList<BibliographyItem>>.Done>(BibliographyFile.Read(text)).Value;
}
