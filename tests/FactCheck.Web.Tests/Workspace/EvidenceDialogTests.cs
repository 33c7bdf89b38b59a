using AngleSharp.Dom;
using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Web.Workspace;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace FactCheck.Web.Tests.Workspace;

public sealed class EvidenceDialogTests : WorkspaceContext
{
    private static readonly DateOnly Today = new(2026, 11, 4);

    [Fact]
    public async Task The_button_says_what_is_missing()
    {
        var (page, _) = await AskAsync(await MyClaimAsync());

        Assert.Contains("Give the web address", Primary(page).TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => page.Find("input[type=url]").Change("https://harbour.example/log"));

        Assert.Contains("Attach", Primary(page).TextContent, StringComparison.Ordinal);
        Assert.False(Primary(page).HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_web_page_is_attached_to_several_claims_at_once()
    {
        var other = await AClaimAsync("Repairs cost 4 million.");
        var claim = await MyClaimAsync();
        var (page, answer) = await AskAsync(claim);

        await page.InvokeAsync(() => page.Find("input[type=url]").Change("https://harbour.example/log"));
        page.WaitForAssertion(() => Assert.Contains("No site of this name", page.Find("#link-said").TextContent, StringComparison.Ordinal));
        await page.InvokeAsync(() => Field(page, "Title").Input("Harbour log"));
        await page.InvokeAsync(() => page.FindAll("input[name=stance]")[1].Change(true));
        await page.InvokeAsync(() => page.Find(".also input").Change(true));
        await page.InvokeAsync(() => Primary(page).Click());

        Assert.True(await answer);
        Assert.Equal(Stance.Refutes, Assert.Single((await ReadAsync(claim.Id)).Evidence).Details.Stance);
        Assert.Single((await ReadAsync(other.Id)).Evidence);
        Assert.Equal("Attached the evidence to 2 claims", Said);
    }

    [Fact]
    public async Task An_address_the_library_knows_offers_the_source_that_is_there()
    {
        var claim = await WithEvidenceAsync(await MyClaimAsync());
        var (page, _) = await AskAsync(claim);

        await page.InvokeAsync(() => page.Find("input[type=url]").Change("https://harbour.example/register?utm_source=mail"));
        await page.InvokeAsync(() => page.Find(".note .link").Click());

        Assert.Contains("Harbour register", page.Find(".source[aria-pressed=true]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_was_pasted_is_there_already()
    {
        var (page, _) = await AskAsync(await MyClaimAsync(), start: new EvidenceStart(Url: "https://harbour.example/log"));

        page.WaitForAssertion(() => Assert.Equal("https://harbour.example/log", page.Find("input[type=url]").GetAttribute("value")));
        Assert.Contains("Attach", Primary(page).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_page_says_of_itself_fills_what_is_still_empty()
    {
        var claim = await MyClaimAsync();
        await using var site = new TestSite("<!doctype html><html><head><title>Log | Harbour office</title><meta property='og:title' content='Harbour log'><meta property='og:site_name' content='Harbour office'><meta name='author' content='A. Pilot'><meta property='article:published_time' content='2026-11-02T08:00:00Z'></head><body><h1>Harbour log</h1></body></html>");
        var (page, answer) = await AskAsync(claim);

        await page.InvokeAsync(() => Field(page, "Author").Input("Nobody else"));
        await page.InvokeAsync(() => page.Find("input[type=url]").Change(site.Url));
        page.WaitForAssertion(() => Assert.Equal("Harbour log", Field(page, "Title").GetAttribute("value")));
        await page.InvokeAsync(() => Primary(page).Click());

        Assert.True(await answer);
        var source = Assert.Single((await ReadAsync(claim.Id)).Evidence).Source;
        Assert.Equal(("Harbour log", "Harbour office", "Nobody else", "2026-11-02"), (source.Title, source.Publisher, source.Author, source.Published));
    }

    [Fact]
    public async Task Who_does_not_wait_for_the_page_attaches_its_address()
    {
        var claim = await MyClaimAsync();
        var (page, answer) = await AskAsync(claim);

        await page.InvokeAsync(() => page.Find("input[type=url]").Change("https://harbour.example/log"));
        await page.InvokeAsync(() => Primary(page).Click());

        Assert.True(await answer);
        Assert.Equal("harbour.example/log", Assert.Single((await ReadAsync(claim.Id)).Evidence).Source.Title);
    }

    [Fact]
    public async Task A_link_pasted_beside_the_evidence_asks_for_the_dialog_only_where_it_may_be_attached()
    {
        var claim = await MyClaimAsync();
        List<EvidenceStart> asked = [];
        var tab = Render<EvidenceTab>(parameters => parameters.Add(one => one.Claim, claim).Add(one => one.OnAdd, asked.Add));

        await tab.InvokeAsync(() => tab.Instance.PastedAsync("https://harbour.example/log"));
        await tab.InvokeAsync(tab.Instance.DroppedAsync);
        tab.Render(parameters => parameters.Add(one => one.Claim, claim with { Allowed = new HashSet<ClaimAction>() }));
        await tab.InvokeAsync(() => tab.Instance.PastedAsync("https://harbour.example/other"));

        Assert.Equal([new EvidenceStart("https://harbour.example/log"), new EvidenceStart(Dropped: true)], asked);
    }

    [Fact]
    public async Task The_library_says_when_nothing_fits()
    {
        var (page, _) = await AskAsync(await WithEvidenceAsync(await MyClaimAsync()));
        await page.InvokeAsync(() => page.FindAll(".segments button")[2].Click());
        page.WaitForElement(".source");

        await page.InvokeAsync(() => page.Find("input[type=search]").Input("bridge"));

        page.WaitForAssertion(() => Assert.Contains("No source fits", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_is_said_beside_its_field_and_what_was_typed_stays()
    {
        var (page, _) = await AskAsync(await MyClaimAsync());
        await page.InvokeAsync(() => page.Find("input[type=url]").Change("harbour"));
        await page.InvokeAsync(() => Field(page, "Title").Input("Harbour log"));

        await page.InvokeAsync(() => Primary(page).Click());

        page.WaitForAssertion(() => Assert.Contains("http", page.Find("#fault-url").TextContent, StringComparison.Ordinal));
        Assert.Equal("Harbour log", Field(page, "Title").GetAttribute("value"));
    }

    [Fact]
    public async Task A_piece_that_somebody_changed_meanwhile_shows_both_versions()
    {
        var claim = await WithEvidenceAsync(await MyClaimAsync());
        var piece = claim.Evidence[0];
        var (page, answer) = await AskAsync(claim, piece);
        await page.InvokeAsync(() => Field(page, "Quotation", "textarea").Change("Mine."));
        await DoneAsync(new EditEvidence(Guid.CreateVersion7(), piece.Id, piece.Version, piece.Details with { Quotation = "Theirs." }), Editor);

        await page.InvokeAsync(() => Primary(page).Click());
        page.WaitForAssertion(() => Assert.Contains("Theirs.", page.Markup, StringComparison.Ordinal));
        await page.InvokeAsync(() => page.FindAll("input[name^=conflict]")[1].Change(true));
        await page.InvokeAsync(() => page.FindAll("button.primary").First(button => button.TextContent.Contains("Save what I chose", StringComparison.Ordinal)).Click());

        Assert.True(await answer);
        Assert.Equal("Mine.", (await ReadAsync(claim.Id)).Evidence[0].Details.Quotation);
    }

    [Fact]
    public async Task A_call_in_confidence_is_attached_without_an_address_and_nothing_of_it_stays_in_the_browser()
    {
        var claim = await MyClaimAsync();
        var (page, answer) = await AskAsync(claim);
        await page.InvokeAsync(() => page.FindAll(".segments button")[3].Click());

        Assert.Contains("Say who was talked to", Primary(page).TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => Field(page, "Who was talked to").Input("Nurse on nights"));
        Assert.Contains("Say when", Primary(page).TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => Field(page, "When").Input("2026-11-03"));
        await page.InvokeAsync(() => page.FindAll("label.check").First(box => box.TextContent.Contains("Confidential source", StringComparison.Ordinal))
            .QuerySelector("input")!.Change(true));
        Assert.Empty(page.FindAll("[data-keep]"));
        await page.InvokeAsync(() => Primary(page).Click());

        Assert.True(await answer);
        var piece = Assert.Single((await ReadAsync(claim.Id)).Evidence);
        Assert.Equal(("Phone call with Nurse on nights", true, "Nurse on nights"), (piece.Source.Title, piece.Confidential, piece.Conversation!.Partner));
    }

    [Fact]
    public async Task Confidential_evidence_is_marked_and_counted_for_who_does_not_see_it()
    {
        var claim = await WithEvidenceAsync(await MyClaimAsync());
        var marked = Render<EvidenceItem>(parameters => parameters.Add(one => one.Piece, claim.Evidence[0] with { Confidential = true }));
        var tab = Render<EvidenceTab>(parameters => parameters.Add(one => one.Claim, claim with { Evidence = [], ConfidentialOnFile = 2 }));

        Assert.Contains("Confidential source", marked.Find(".confidential").TextContent, StringComparison.Ordinal);
        Assert.Equal("The verdict also rests on 2 confidential sources on file.", tab.Find(".on-file").TextContent);
    }

    private async Task<(IRenderedComponent<MudDialogProvider> Page, Task<bool> Answer)> AskAsync(
        ClaimView claim, EvidenceView? piece = null, EvidenceStart? start = null)
    {
        var page = RenderDialogs();
        var others = (await OpenAsync()).Lines.Where(line => line.Id != claim.Id).ToList();
        Task<bool>? answer = null;
        await page.InvokeAsync(() =>
        {
            answer = Services.GetRequiredService<ClaimDialogs>().EditEvidenceAsync(piece, start ?? new EvidenceStart(), claim, others, Reviewer, Today);
        });
        page.WaitForElement(".mud-dialog");
        return (page, answer!);
    }

    private static IElement Field(IRenderedComponent<MudDialogProvider> page, string label, string tag = "input") =>
        page.FindAll(".mud-dialog label.field")
            .First(field => field.TextContent.Trim().StartsWith(label, StringComparison.Ordinal)).QuerySelector(tag)!;

    private static IElement Primary(IRenderedComponent<MudDialogProvider> page) => page.FindAll("button.primary")[^1];
}
