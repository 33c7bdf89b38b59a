using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>The main job, end to end: from a real article to an approved, exported report, by a reviewer and an editor.</summary>
public sealed partial class Reviewer_checks_an_article(Chromium chromium) : IAsyncLifetime
{
    private const string Rationale = "The register lists it; name and **office** are as the article says.";

    private DeskServer server = null!;

    public async ValueTask InitializeAsync() => server = await DeskServer.StartDemoAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task From_a_pasted_article_to_an_exported_report()
    {
        await using var reviewer = await Journey.BeginAsAsync("M. Ortiz", chromium, server);
        await using var editor = await Journey.BeginAsAsync("J. Lindt", chromium, server);
        var article = new CheckedArticle(reviewer);

        await article.ImportAsync(ArticleText.Title);
        await article.TriageAsync(accepted: 4);
        await article.ChooseAsync(1);
        await article.TakeAsync(1);
        await article.AttachAsync("https://register.example/members?utm_source=mail", "Register of members", "Listed since 2011.");
        await article.AttachFileAsync("notes.txt", "What was said at the meeting.");
        await article.SubmitAsync(Rationale);

        await SendBackAsync(editor, article, "Which page of the register?");
        await reviewer.SeesAsync("Which page of the register?");
        await article.SubmitAsync($"{Rationale} Page two.");
        await ApproveAsync(editor, article);

        await CheckExportsAsync(editor, article);
        var verified = await server.RunAsync("verify");
        Assert.True(verified.Code == 0, verified.Output);
        Assert.Empty(reviewer.Errors);
        Assert.Empty(editor.Errors);
    }

    [Fact]
    public async Task Claims_are_added_split_merged_set_aside_and_undone_in_the_text()
    {
        await using var reviewer = await Journey.BeginAsAsync("M. Ortiz", chromium, server);
        await reviewer.GoWithKeysAsync("/articles/A1");
        await reviewer.Page.Locator("mark").First.WaitForAsync();
        await AddAsync(reviewer, "A second reading is set for Jan. 19", "A1-8");

        await reviewer.PressAsync("s");
        await reviewer.Dialog.GetByLabel("Part 1").FillAsync("The first reading is over.");
        await reviewer.Dialog.GetByLabel("Part 2").FillAsync("The second reading is on Jan. 19.");
        await reviewer.Dialog.GetByRole(AriaRole.Button, new() { Name = "Split into 2" }).ClickAsync();
        await reviewer.SeesAsync("Split A1-8 into 2");
        await ListedAsync(reviewer, "The first reading is over.");
        await ListedAsync(reviewer, "The second reading is on Jan. 19.");
        await UndoAsync(reviewer, "splitting a claim");
        await NotListedAsync(reviewer, "The first reading is over.");
        await ListedAsync(reviewer, "A second reading is set for Jan. 19");

        await AddAsync(reviewer, "three officers had been moved to other duties in May", "A1-11");
        await reviewer.PressAsync("m");
        await reviewer.Dialog.GetByRole(AriaRole.Combobox).FillAsync("second reading");
        await reviewer.Dialog.GetByRole(AriaRole.Option).GetByText("A second reading is set for Jan. 19").WaitForAsync();
        await Assertions.Expect(reviewer.Dialog.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await reviewer.PressAsync("Enter");
        await reviewer.SeesAsync("Merged A1-11 into A1-8");
        await UndoAsync(reviewer, "merging two claims");
        await UndoAsync(reviewer, "adding a claim");
        await NotListedAsync(reviewer, "three officers had been moved to other duties in May");

        await SelectAsync(reviewer.Page, "I count that many before breakfast");
        await reviewer.Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Set aside") }).ClickAsync();
        await reviewer.DialogKeysReadyAsync();
        await reviewer.PressAsync("1");
        await reviewer.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.Empty(reviewer.Errors);
    }

    [Fact]
    public async Task A_claim_undone_before_its_panel_is_ready_leaves_the_text_where_it_is()
    {
        await using var reviewer = await Journey.BeginAsAsync("M. Ortiz", chromium, server);
        var undone = new TaskCompletionSource();
        await reviewer.Page.RouteAsync("**/Workspace/EvidenceDialog.*.js", async route =>
        {
            await undone.Task;
            await route.ContinueAsync();
        });
        await reviewer.GoWithKeysAsync("/articles/A1");
        await reviewer.Page.Locator("mark").First.WaitForAsync();
        var asked = reviewer.Page.WaitForRequestAsync("**/Workspace/EvidenceDialog.*.js");
        await AddAsync(reviewer, "A second reading is set for Jan. 19", "A1-8");
        await asked;

        await UndoAsync(reviewer, "adding a claim");
        await NotListedAsync(reviewer, "A second reading is set for Jan. 19");
        var loaded = reviewer.Page.WaitForRequestFinishedAsync(new() { Predicate = request => request.Url.Contains("EvidenceDialog", StringComparison.Ordinal) });
        undone.SetResult();
        await loaded;

        await AddAsync(reviewer, "A second reading is set for Jan. 19", "A1-9");
        Assert.DoesNotContain("A page broke", server.Output, StringComparison.Ordinal);
        Assert.Empty(reviewer.Errors);
    }

    private static async Task AddAsync(Journey reviewer, string text, string number)
    {
        await SelectAsync(reviewer.Page, text);
        await reviewer.Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = "New claim" }).ClickAsync();
        await reviewer.SeesClaimAsync(number);
        await ListedAsync(reviewer, text);
    }

    private static async Task UndoAsync(Journey reviewer, string what)
    {
        await reviewer.PressAsync("Control+z");
        await reviewer.SeesAsync($"Undone: {what}");
    }

    private static ILocator InList(Journey reviewer, string statement) =>
        reviewer.Page.GetByRole(AriaRole.Region, new() { Name = "Claims" }).GetByText(statement);

    private static Task ListedAsync(Journey reviewer, string statement) => InList(reviewer, statement).First.WaitForAsync();

    private static Task NotListedAsync(Journey reviewer, string statement) =>
        InList(reviewer, statement).First.WaitForAsync(new() { State = WaitForSelectorState.Detached });

    private static async Task SelectAsync(IPage page, string text) => await page.EvaluateAsync(
        """
        text => {
          const walker = document.createTreeWalker(document.querySelector('article .fragment'), NodeFilter.SHOW_TEXT);
          const nodes = []; let whole = '';
          for (let node; (node = walker.nextNode());) {
            if (node.parentElement.closest('sup, .n, [data-number]')) continue;
            nodes.push([whole.length, node]); whole += node.data;
          }
          const at = whole.indexOf(text);
          if (at < 0) throw new Error('not in the text: ' + text);
          const place = offset => { const [start, node] = nodes.filter(([begin]) => begin <= offset).at(-1); return [node, offset - start]; };
          const range = document.createRange();
          range.setStart(...place(at)); range.setEnd(...place(at + text.length - 1));
          range.setEnd(range.endContainer, range.endOffset + 1);
          range.startContainer.parentElement.scrollIntoView({ block: 'center' });
          getSelection().removeAllRanges(); getSelection().addRange(range);
          document.dispatchEvent(new Event('selectionchange'));
          range.startContainer.parentElement.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
          range.startContainer.parentElement.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
        }
        """,
        text);

    private static async Task SendBackAsync(Journey editor, CheckedArticle article, string comment)
    {
        await editor.GoWithKeysAsync($"/queue?claim={article.Number}-1");
        await editor.SeesAsync("Before you sign");
        await editor.PressAsync("r");
        await editor.Page.GetByRole(AriaRole.Textbox).FillAsync(comment);
        await editor.PressAsync("Control+Enter");
        await editor.SeesAsync($"Sent {article.Number}-1 back");
    }

    private static async Task ApproveAsync(Journey editor, CheckedArticle article)
    {
        await editor.GoWithKeysAsync($"/queue?claim={article.Number}-1");
        await editor.SeesAsync("Before you sign");
        await editor.PressAsync("Shift+A");
        await editor.SeesAsync($"Approved {article.Number}-1");
    }

    private async Task CheckExportsAsync(Journey editor, CheckedArticle article)
    {
        await editor.GoAsync($"{article.Path}/report");
        foreach (var form in new[] { "HTML", "Markdown", "CSV", "JSON", "ClaimReview" })
        {
            var download = await editor.Page.RunAndWaitForDownloadAsync(
                () => editor.Page.GetByRole(AriaRole.Link, new() { Name = form, Exact = true }).ClickAsync());
            Assert.StartsWith(article.Number, download.SuggestedFilename, StringComparison.Ordinal);
        }

        var exported = await server.RunAsync($"export {article.Number} --format claimreview --as lindt@courier.example");
        Assert.True(exported.Code == 0, exported.Error);
        CheckClaimReview(JsonDocument.Parse(exported.Output).RootElement, article);
        var html = await server.RunAsync($"export {article.Number} --format html --as lindt@courier.example");
        Assert.Contains("working copy, not published", html.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html.Output, StringComparison.OrdinalIgnoreCase);
    }

    private static void CheckClaimReview(JsonElement reviews, CheckedArticle article)
    {
        var review = Assert.Single(reviews.EnumerateArray());
        Assert.Equal("https://schema.org", review.GetProperty("@context").GetString());
        Assert.Equal("ClaimReview", review.GetProperty("@type").GetString());
        Assert.Equal($"{article.Number}-1", review.GetProperty("identifier").GetString());
        Assert.False(string.IsNullOrWhiteSpace(review.GetProperty("claimReviewed").GetString()));
        Assert.Equal("Claim", review.GetProperty("itemReviewed").GetProperty("@type").GetString());
        Assert.Equal("2019-06-24", review.GetProperty("itemReviewed").GetProperty("datePublished").GetString());
        var rating = review.GetProperty("reviewRating");
        Assert.Equal("Rating", rating.GetProperty("@type").GetString());
        Assert.Equal(5, rating.GetProperty("ratingValue").GetInt32());
        Assert.Equal(5, rating.GetProperty("bestRating").GetInt32());
        Assert.Equal(1, rating.GetProperty("worstRating").GetInt32());
        Assert.Equal("True", rating.GetProperty("alternateName").GetString());
        Assert.Equal("Organization", review.GetProperty("author").GetProperty("@type").GetString());
        Assert.Matches(IsoDate(), review.GetProperty("datePublished").GetString()!);
        Assert.Contains("not published", review.GetProperty("creativeWorkStatus").GetString(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d$")]
    private static partial Regex IsoDate();
}
