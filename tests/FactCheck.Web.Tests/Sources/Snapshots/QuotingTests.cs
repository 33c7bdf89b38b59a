using System.Text;
using Bunit;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Web.Shell;
using FactCheck.Web.Sources.Snapshots;
using FactCheck.Web.Tests.Account;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Sources.Snapshots;

public sealed class QuotingTests : SourcesContext
{
    private const string Page = "<!doctype html><body><p>Fourteen buses run.</p><p>On all lines, since May.</p></body>";

    [Fact]
    public async Task A_selected_passage_becomes_the_quotation_and_is_marked_in_its_place()
    {
        var source = await AttachAsync("Fleet register", "Twelve buses run.");
        await AddAsync(source, Page);
        var panel = await ShowAsync(source);
        Assert.Contains("The quotation is not in this snapshot.", panel.Find(".quoting").TextContent, StringComparison.Ordinal);
        Assert.True(panel.Find(".quoting button").HasAttribute("disabled"));

        await panel.InvokeAsync(() => panel.FindComponent<SnapshotTextView>().Instance.SelectedAsync(9, 28));
        await panel.InvokeAsync(() => panel.Find(".quoting button").Click());

        panel.WaitForAssertion(() => Assert.Equal(["buses run.", "On all"], panel.FindAll("mark").Select(mark => mark.TextContent)));
        Assert.Contains("The quotation is marked in the text.", panel.Find(".quoting").TextContent, StringComparison.Ordinal);
        Assert.Equal("buses run.\n\nOn all", (await UseAsync(source)).Quotation);
    }

    [Fact]
    public async Task Where_the_quotation_is_in_an_older_snapshot_the_way_leads_there()
    {
        var source = await AttachAsync("Fleet register", "Fourteen  buses run");
        await AddAsync(source, Page);
        await AddAsync(source, "<!doctype html><body><p>No buses are left.</p></body>");
        var panel = await ShowAsync(source);
        Assert.Contains("but in another one", panel.Find(".quoting").TextContent, StringComparison.Ordinal);

        Services.GetRequiredService<NavigationManager>().NavigateTo(panel.Find(".quoting a").GetAttribute("href")!);

        panel.WaitForAssertion(() => Assert.Equal("Fourteen buses run", panel.Find("mark").TextContent));
    }

    private async Task<IRenderedComponent<SnapshotsPanel>> ShowAsync(Guid source)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(DeskRoutes.ToQuotation(source, (await UseAsync(source)).EvidenceId));
        var panel = Render<SnapshotsPanel>(parameters => parameters.Add(one => one.SourceId, source));
        panel.WaitForElement(".quoting");
        return panel;
    }

    private async Task<SourceUse> UseAsync(Guid source) =>
        Assert.Single((await Services.GetRequiredService<SourceDetail>().ReadAsync(ReviewerId, source, Stop))!.Uses);

    private async Task AddAsync(Guid source, string html)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(html));
        WebDesk.Done(await Desk.Services.GetRequiredService<SnapshotIntake>().AddFileAsync(ReviewerId, source, content, "page.html", Stop));
    }
}
