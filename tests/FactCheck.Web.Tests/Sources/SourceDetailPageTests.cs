using Bunit;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Merging;
using FactCheck.Web.Shell;
using FactCheck.Web.Sources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Sources;

public sealed class SourceDetailPageTests : SourcesContext
{
    [Fact]
    public void A_source_that_is_not_there_leads_back_to_the_library()
    {
        var page = Open(Guid.CreateVersion7());

        Assert.Contains("There is no such source", page.Markup, StringComparison.Ordinal);
        Assert.Equal("/sources", page.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task Each_use_shows_its_claim_stance_place_and_quotation()
    {
        var page = Open(await AttachAsync("Fleet register", "<b>14 buses</b>"));

        Assert.Equal("/articles/A1?claim=1", page.Find("[data-row] a").GetAttribute("href"));
        Assert.Equal("Refutes", page.Find(".said b").TextContent);
        Assert.Contains("p. 12", page.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Equal("<b>14 buses</b>", page.Find("q").TextContent);
    }

    [Fact]
    public async Task A_file_shows_its_size_and_hash_and_can_be_downloaded()
    {
        var file = await StoreAsync("minutes.txt", "The minutes of the meeting."u8.ToArray());
        var page = Open(await AttachAsync("Minutes", blobId: file.BlobId));

        Assert.Contains("27 bytes", page.Markup, StringComparison.Ordinal);
        Assert.Equal(file.Sha256, page.Find(".hash").TextContent);
        Assert.Equal($"/evidence/files/{file.BlobId}", page.Find("a[download]").GetAttribute("href"));
    }

    [Fact]
    public async Task It_is_corrected_in_a_dialog_and_the_page_shows_it()
    {
        var page = Open(await AttachAsync("Fleet register"));
        await CorrectAsync(page);
        Dialogs.WaitForElement("form input");

        await Dialogs.InvokeAsync(() => Dialogs.FindAll("form input")[0].Input("Register of the fleet"));
        await Dialogs.InvokeAsync(() => Dialogs.Find("form").Submit());

        page.WaitForAssertion(() => Assert.Equal("Register of the fleet", page.Find("h1").TextContent), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Two_people_are_shown_both_versions_and_what_was_chosen_is_saved()
    {
        var id = await AttachAsync("Fleet register");
        var page = Open(id);
        await CorrectAsync(page);
        Dialogs.WaitForElement("form input");
        var details = new SourceDetails("Their title", "https://sources.example/other", "The publisher", null, "2026-11", SourceType.DataSet, true);
        await DoAsync(new EditSource(Guid.CreateVersion7(), id, 1, details), EditorId);

        await Dialogs.InvokeAsync(() => Dialogs.FindAll("form input")[0].Input("My title"));
        await Dialogs.InvokeAsync(() => Dialogs.Find("form").Submit());
        Dialogs.WaitForAssertion(() => Assert.Equal(3, Dialogs.FindAll("fieldset").Count), TimeSpan.FromSeconds(5));
        await Dialogs.InvokeAsync(() => Dialogs.FindAll("fieldset")[0].QuerySelectorAll("input")[1].Change("on"));
        await Dialogs.InvokeAsync(() => Dialogs.FindAll("fieldset")[1].QuerySelectorAll("input")[0].Change("on"));
        await Dialogs.InvokeAsync(() => Dialogs.FindAll("fieldset")[2].QuerySelectorAll("input")[0].Change("on"));
        await Dialogs.InvokeAsync(() => Dialogs.FindAll("button.primary").Last(button => button.TextContent.Contains("Save", StringComparison.Ordinal)).Click());

        page.WaitForAssertion(() => Assert.Equal("My title", page.Find("h1").TextContent), TimeSpan.FromSeconds(5));
        var saved = (await Services.GetRequiredService<SourceDetail>().ReadAsync(ReviewerId, id, Stop))!.Source;
        Assert.Equal(("My title", "https://sources.example/other", true), (saved.Title, saved.Url, saved.Primary));
    }

    [Fact]
    public async Task The_same_source_twice_is_shown_side_by_side_and_becomes_one()
    {
        var gone = await AttachAsync("Fleet register");
        var kept = await AttachAsync("The register of buses");
        var page = Open(gone);

        await page.InvokeAsync(() => page.FindAll("button.btn").Single(button => button.TextContent.Contains("Same as", StringComparison.Ordinal)).Click());
        Dialogs.WaitForElement("input[type=search]");
        await Dialogs.InvokeAsync(() => Dialogs.Find("input[type=search]").Input("register of buses"));
        Dialogs.WaitForElement(".offered button");
        await Dialogs.InvokeAsync(() => Dialogs.Find(".offered button").Click());
        Dialogs.WaitForElement("table");
        Assert.Equal(["The register of buses", "Fleet register", "Fleet register"], Dialogs.FindAll("tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent));
        await Dialogs.InvokeAsync(() => Dialogs.FindAll("button").Single(button => button.TextContent == "Keep the other one").Click());
        Dialogs.WaitForAssertion(() => Assert.Equal("Fleet register", Dialogs.Find("tbody td").TextContent), TimeSpan.FromSeconds(5));
        await Dialogs.InvokeAsync(() => Dialogs.Find("button.primary").Click());

        page.WaitForAssertion(
            () => Assert.EndsWith($"/sources/{kept}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal), TimeSpan.FromSeconds(5));
        var card = (await Services.GetRequiredService<SourceDetail>().ReadAsync(ReviewerId, kept, Stop))!;
        Assert.Equal(2, card.Source.Uses);
    }

    [Fact]
    public async Task An_editor_notes_how_far_the_publisher_is_to_be_relied_on_and_a_reviewer_reads_it()
    {
        var id = await AttachAsync("Fleet register");
        SignIn(EditorId);
        var page = Open(id);
        await page.InvokeAsync(() => page.FindAll("button.link").Single(button => button.GetAttribute("aria-label") == "Write: Reliability of The publisher").Click());
        Dialogs.WaitForElement("textarea");
        await Dialogs.InvokeAsync(() => Dialogs.Find("textarea").Input("Corrects nothing."));
        await Dialogs.InvokeAsync(() => Dialogs.Find("button.primary").Click());

        page.WaitForAssertion(() => Assert.Contains("Corrects nothing.", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(5));
        Assert.Equal("Corrects nothing.", (await Services.GetRequiredService<SourceDetail>().ReadAsync(ReviewerId, id, Stop))!.Notes.Reliability!.Text);
    }

    [Fact]
    public async Task The_address_of_a_source_that_was_merged_leads_to_the_one_that_was_kept()
    {
        var gone = await AttachAsync("Fleet register");
        var kept = await AttachAsync("The register of buses");
        await DoAsync(new MergeSources(Guid.CreateVersion7(), gone, 1, kept, 1));

        Open(gone);

        Assert.EndsWith($"/sources/{kept}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    private static Task CorrectAsync(IRenderedComponent<SourceDetailPage> page) =>
        page.InvokeAsync(() => page.FindAll(".acts button").Single(button => button.TextContent.StartsWith("Correct", StringComparison.Ordinal)).Click());

    private IRenderedComponent<SourceDetailPage> Open(Guid id) => Render<SourceDetailPage>(parameters => parameters.Add(page => page.Id, id));
}
