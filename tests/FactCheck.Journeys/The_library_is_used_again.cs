using System.Text;
using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>References come in from a file, are found in the library, and are put to work for one claim after the other.</summary>
public sealed class The_library_is_used_again(Chromium chromium) : IAsyncLifetime
{
    private const string References = """
        @string{office = "Office of the Senate"}
        @misc{reg, title = {{Register of members}}, publisher = office, author = {G{\"o}del, Kurt and others}, date = {2019-05}, url = {https://register.example/members}}
        @misc{again, title = {The register once more}, url = {https://register.example/members?utm_source=feed}}
        @book{paper, title = {On paper alone}}
        @article{gazette, title = {The gazette of 2019}, journal = {The Gazette}, year = 2019, month = jun, url = {https://gazette.example/2019}}
        """;

    private DeskServer server = null!;

    public async ValueTask InitializeAsync() => server = await DeskServer.StartDemoAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task What_came_in_as_BibTeX_is_evidence_for_two_claims()
    {
        await using var reviewer = await Journey.BeginAsAsync("M. Ortiz", chromium, server);
        var article = new CheckedArticle(reviewer);
        await article.ImportAsync(ArticleText.Title);
        await article.TriageAsync(accepted: 3);
        await article.ChooseAsync(1);
        await article.TakeAsync(1);

        await ImportAsync(reviewer);
        await FilterAsync(reviewer);
        await UseAsync(reviewer, $"{article.Number}-1");
        await KeepAsync(reviewer);
        await FindAsync(reviewer, article);
        Assert.Empty(reviewer.Errors);
    }

    private static async Task ImportAsync(Journey reviewer)
    {
        await reviewer.GoAsync("/sources");
        await reviewer.Page.GetByRole(AriaRole.Link, new() { Name = "Bring in references" }).ClickAsync();
        await reviewer.Page.GetByLabel("BibTeX or CSL-JSON file").SetInputFilesAsync(
            new FilePayload { Name = "references.bib", MimeType = "application/x-bibtex", Buffer = Encoding.UTF8.GetBytes(References) });
        await reviewer.SeesAsync("4 entries: 2 new, 1 in the library or the file already, 1 that cannot come in");
        await reviewer.SeesAsync("The same as entry 1 of this file");
        await reviewer.SeesAsync("It has neither a web address nor a DOI.");
        Assert.Empty(await Axe.RunAsync(reviewer.Page));
        await reviewer.Button("Add 2 sources").ClickAsync();
        await reviewer.SeesAsync("Added 2 sources");
    }

    private static async Task FilterAsync(Journey reviewer)
    {
        await reviewer.Page.WaitForURLAsync("**/sources");
        await reviewer.Page.GetByText("More filters").ClickAsync();
        await reviewer.Page.GetByRole(AriaRole.Combobox, new() { Name = "Publisher", Exact = true }).SelectOptionAsync("Office of the Senate");
        await reviewer.SeesAsync("1 source");
        await reviewer.SeesAsync("Office of the Senate · Kurt Gödel, et al. · May 2019 · register.example");
        Assert.EndsWith("?publisher=Office%20of%20the%20Senate", reviewer.Page.Url, StringComparison.Ordinal);
        Assert.Empty(await Axe.RunAsync(reviewer.Page));
        var download = await reviewer.Page.RunAndWaitForDownloadAsync(
            () => reviewer.Page.GetByRole(AriaRole.Link, new() { Name = "Export this list as BibTeX" }).ClickAsync());
        using var text = new StreamReader(await download.CreateReadStreamAsync());
        var exported = await text.ReadToEndAsync();
        Assert.Contains("title = {{Register of members}}", exported, StringComparison.Ordinal);
        Assert.DoesNotContain("gazette", exported, StringComparison.Ordinal);
    }

    private static async Task UseAsync(Journey reviewer, string claim)
    {
        await reviewer.Button("Use for a claim: Register of members").ClickAsync();
        await reviewer.Dialog.GetByRole(AriaRole.Link, new() { Name = claim }).ClickAsync();
        await reviewer.Page.WaitForURLAsync("**/articles/*?claim=1");
        await reviewer.Dialog.GetByRole(AriaRole.Button, new() { Name = "Register of members", Pressed = true }).WaitForAsync();
        await reviewer.Dialog.GetByLabel("Quotation").FillAsync("Listed since 2011.");
        await reviewer.PressAsync("Control+Enter");
        await reviewer.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await reviewer.SeesAsync("Listed since 2011.");
    }

    private static async Task KeepAsync(Journey reviewer)
    {
        await reviewer.Button("Keep as a finding: Register of members").ClickAsync();
        await reviewer.Dialog.GetByLabel("What was found, in one sentence").FillAsync("The register lists the member since 2011.");
        await reviewer.Dialog.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).ClickAsync();
        await reviewer.SeesAsync("Kept as a finding");
        await reviewer.Page.GetByRole(AriaRole.Link, new() { Name = "The register lists the member since 2011." }).WaitForAsync();
    }

    private static async Task FindAsync(Journey reviewer, CheckedArticle article)
    {
        await article.ChooseAsync(2);
        await reviewer.PressAsync("e");
        await reviewer.Dialog.GetByRole(AriaRole.Button, new() { Name = "Finding", Exact = true }).ClickAsync();
        await reviewer.Dialog.GetByLabel("Find a finding").FillAsync("register member");
        await reviewer.Dialog.GetByRole(AriaRole.Button, new() { NameRegex = new System.Text.RegularExpressions.Regex("The register lists the member") }).ClickAsync();
        Assert.Empty(await Axe.RunAsync(reviewer.Page));
        await reviewer.PressAsync("Control+Enter");
        await reviewer.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await reviewer.SeesAsync("Listed since 2011.");

        await reviewer.Page.GetByRole(AriaRole.Link, new() { Name = "The register lists the member since 2011." }).ClickAsync();
        await reviewer.Page.WaitForURLAsync("**/findings/*");
        await reviewer.SeesAsync($"{article.Number}-1");
        await reviewer.SeesAsync($"{article.Number}-2");
        await reviewer.Button("Correct").ClickAsync();
        await reviewer.Dialog.GetByLabel("Quotation").FillAsync("Listed since 2012.");
        await reviewer.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await reviewer.SeesAsync("Corrected since; the evidence says:");
        Assert.Empty(await Axe.RunAsync(reviewer.Page));
        await reviewer.Button("Take the correction over").First.ClickAsync();
        await Assertions.Expect(reviewer.Button("Take the correction over")).ToHaveCountAsync(1);
    }
}
