using System.Net;
using System.Net.Http.Json;
using System.Text;
using FactCheck.Core.People;
using FactCheck.Web.Articles;
using FactCheck.Web.Tests.Account;

namespace FactCheck.Web.Tests.Articles;

public sealed class ReadingEndpointsTests : IAsyncLifetime
{
    private static readonly byte[] Text = "A headline\n\nA sentence about 14 buses."u8.ToArray();

    private WebDesk desk = default!;
    private Browser browser = default!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        desk = await WebDesk.StartAsync();
        browser = desk.Open();
        await desk.AddAsync("reviewer@desk.example", Roles.Reviewer);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_refused()
    {
        using var stranger = Sending.Stranger(desk, browser);
        using var response = await stranger.FileAsync(ReadingEndpoints.Path, "a.txt", Text);

        Assert.False(response.IsSuccessStatusCode);
        Assert.DoesNotContain("\"id\"", await response.Content.ReadAsStringAsync(Stop), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_the_pages_token_it_is_refused()
    {
        using var sending = await Sending.SignedInAsync(desk, browser, "reviewer@desk.example");
        sending.ForgetToken();
        using var response = await sending.FileAsync(ReadingEndpoints.Path, "a.txt", Text);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Who_only_keeps_the_desk_is_refused()
    {
        using var sending = await Sending.SignedInAsync(desk, browser, "admin@desk.example");
        using var response = await sending.FileAsync(ReadingEndpoints.Path, "a.txt", Text);

        Assert.False(response.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_paste_is_read_shown_to_its_owner_alone_and_corrected()
    {
        using var sending = await Sending.SignedInAsync(desk, browser, "reviewer@desk.example");
        var read = await sending.ReadAsync("paste", Encoding.UTF8.GetBytes("A headline\n\n𝔽our bytes each: 😀."));
        Assert.Null(read.Sentence);

        using (var text = await sending.GetAsync($"{ReadingEndpoints.Path}/{read.Id}"))
            Assert.Contains("😀", await text.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

        var corrected = await sending.ReadAsync("paste", "Another headline\n\nAnother text."u8.ToArray(), $"{ReadingEndpoints.Path}/{read.Id}");
        Assert.Equal(read.Id, corrected.Id);

        await desk.AddAsync("other@desk.example", Roles.Reviewer);
        using var elsewhere = desk.Open();
        using var other = await Sending.SignedInAsync(desk, elsewhere, "other@desk.example");
        using var hidden = await other.GetAsync($"{ReadingEndpoints.Path}/{read.Id}");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task A_correction_stands_as_it_was_typed_captions_and_headline_included()
    {
        const string page = """
            <!doctype html><title>The headline</title><article><h1>The headline</h1><figure><img src="a.jpg"><figcaption>The ferry on Monday. (A photo)</figcaption></figure>
            <p>The night ferry carried 1,204 passengers in October, the port said on Tuesday, more than a year before, and it will sail on in the winter.</p>
            <p>The town will pay two million dollars for a second boat, and the council voted for it on Monday after a long debate.</p></article>
            """;
        using var sending = await Sending.SignedInAsync(desk, browser, "reviewer@desk.example");
        var read = await sending.ReadAsync("page.html", Encoding.UTF8.GetBytes(page));

        await sending.ReadAsync("paste", "Another headline\n\nAnother text."u8.ToArray(), $"{ReadingEndpoints.Path}/{read.Id}");

        using var text = await sending.GetAsync($"{ReadingEndpoints.Path}/{read.Id}");
        Assert.Equal("Another headline\n\nAnother text.", await text.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_in_one_sentence()
    {
        using var sending = await Sending.SignedInAsync(desk, browser, "reviewer@desk.example");

        var answer = await sending.ReadAsync("long.txt", new byte[(25 * 1024 * 1024) + 1]);

        Assert.Null(answer.Id);
        Assert.Contains("25 MB", answer.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_inside_the_house_is_refused_in_one_sentence()
    {
        using var sending = await Sending.SignedInAsync(desk, browser, "reviewer@desk.example");
        using var response = await sending.UrlAsync(desk.Address.AbsoluteUri);
        var answer = await response.Content.ReadFromJsonAsync<ReadingAnswer>(Stop);

        Assert.Null(answer!.Id);
        Assert.NotNull(answer.Sentence);
    }

    [Fact]
    public async Task Nothing_at_all_is_refused_in_one_sentence()
    {
        using var sending = await Sending.SignedInAsync(desk, browser, "reviewer@desk.example");

        Assert.Equal("There is no text in it.", (await sending.ReadAsync("paste", " \n "u8.ToArray())).Sentence);
    }
}
