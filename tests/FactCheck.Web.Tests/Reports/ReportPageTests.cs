using Bunit;
using FactCheck.Core.Reports;
using FactCheck.Web.Reports;
using FactCheck.Web.Tests.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Reports;

public sealed class ReportPageTests : SignOffContext
{
    [Fact]
    public void While_nothing_is_approved_it_says_how_a_claim_comes_in()
    {
        var page = Open();

        page.WaitForAssertion(() => Assert.Contains("Nothing is approved yet", page.Find(".empty").TextContent, StringComparison.Ordinal));
        Assert.Contains("Working copy, not published", page.Find(".copy").TextContent, StringComparison.Ordinal);
        Assert.Equal(5, page.FindAll(".forms a").Count);
    }

    [Fact]
    public void While_the_report_is_read_a_skeleton_stands_for_it()
    {
        Contexts.Hold();
        var page = Open();
        Assert.NotNull(page.Find("[aria-busy=true]"));

        Contexts.Release();
        page.WaitForElement("iframe");
    }

    [Fact]
    public async Task When_the_report_cannot_be_read_it_says_so_and_reads_again_when_asked()
    {
        await using var database = Contexts.CreateDbContext();
        await database.Database.ExecuteSqlRawAsync("ALTER TABLE Reports RENAME TO Lost", Cancellation);
        var page = Open();
        page.WaitForElement("[role=alert]");

        await database.Database.ExecuteSqlRawAsync("ALTER TABLE Lost RENAME TO Reports", Cancellation);
        await page.InvokeAsync(() => page.Find("[role=alert] button").Click());

        page.WaitForElement("iframe");
    }

    [Fact]
    public async Task The_preview_is_what_the_export_gives_and_the_rest_is_counted()
    {
        await TwoApprovedAsync();
        await ASubmittedClaimAsync("It had been shut for 12 weeks.");

        var page = Open();

        var model = await Services.GetRequiredService<ReportReader>().ReadAsync(Eva, 1, Cancellation);
        var html = Services.GetServices<IReportForm>().Single(form => form.Format == ReportFormat.Html).Write(model!);
        Assert.Equal(html, page.WaitForElement("iframe").GetAttribute("srcdoc"));
        Assert.Equal("", page.Find("iframe").GetAttribute("sandbox"));
        Assert.Contains("1 statement is still being checked", page.Find(".copy").TextContent, StringComparison.Ordinal);
        Assert.Contains(model!.Record!.Hash, page.Find(".record").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moving_a_claim_saves_the_order_and_says_so()
    {
        await TwoApprovedAsync();
        var page = Open();
        page.WaitForAssertion(() => Assert.Equal(["A1-1", "A1-2"], Order(page)));

        await page.InvokeAsync(() => page.Find("button[aria-label='Move A1-1 down']").Click());

        page.WaitForAssertion(() => Assert.StartsWith("Saved", page.Find(".head [role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(["A1-2", "A1-1"], Order(page));
        Assert.Contains(page.FindAll("[role=status]"), said => said.TextContent == "A1-1 is now 2 of 2");
        var draft = await Services.GetRequiredService<ReportReader>().ReadDraftAsync(Eva, 1, Cancellation);
        Assert.Equal(["A1-2", "A1-1"], draft!.Claims.Select(line => line.Number));
    }

    [Fact]
    public async Task Arrow_keys_and_dropping_move_a_claim_too()
    {
        var (first, _) = await TwoApprovedAsync();
        var page = Open();
        page.WaitForAssertion(() => Assert.Equal(["A1-1", "A1-2"], Order(page)));
        var order = page.FindComponent<ReportOrder>();

        await order.InvokeAsync(() => order.Instance.SteppedAsync(first, 1));
        page.WaitForAssertion(() => Assert.Equal(["A1-2", "A1-1"], Order(page)));

        await order.InvokeAsync(() => order.Instance.DroppedAsync(first, 0));
        page.WaitForAssertion(() => Assert.Equal(["A1-1", "A1-2"], Order(page)));
    }

    [Fact]
    public async Task What_is_typed_is_saved_after_a_pause()
    {
        var page = Open();

        page.WaitForElement("input.spoken");
        await page.InvokeAsync(() => page.Find("input.spoken").Input("What the harbour said"));
        page.WaitForAssertion(() => Assert.Equal("Not saved yet", page.Find(".head [role=status]").TextContent));
        Clock.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Contains("What the harbour said", page.Find("iframe").GetAttribute("srcdoc")!, StringComparison.Ordinal));
        Assert.Equal("What the harbour said", (await Services.GetRequiredService<ReportReader>().ReadDraftAsync(Eva, 1, Cancellation))!.Headline);
    }

    [Fact]
    public async Task Two_people_who_wrote_the_same_field_choose_and_nothing_typed_is_lost()
    {
        var page = Open();
        page.WaitForElement("textarea.spoken");
        await DoneAsync(new EditReport(Guid.CreateVersion7(), Article, 0, "Rob's headline", "Rob's summary", []), Rob);

        await page.InvokeAsync(() => page.Find("textarea.spoken").Input("Eva's summary"));
        await page.InvokeAsync(() => page.Find("textarea.spoken").Change("Eva's summary"));
        Dialogs.WaitForAssertion(() => Assert.Single(Dialogs.FindAll("fieldset")));
        await Dialogs.InvokeAsync(() => Dialogs.FindAll("input[type=radio]")[1].Change(true));
        await Dialogs.InvokeAsync(() => Dialogs.Find(".btn.primary").Click());

        page.WaitForAssertion(() => Assert.StartsWith("Saved", page.Find(".head [role=status]").TextContent, StringComparison.Ordinal));
        var draft = await Services.GetRequiredService<ReportReader>().ReadDraftAsync(Eva, 1, Cancellation);
        Assert.Equal("Rob's headline", draft!.Headline);
        Assert.Equal("Eva's summary", draft.Summary);
    }

    [Fact]
    public async Task Going_back_from_the_choice_keeps_what_was_typed_and_overwrites_nothing()
    {
        var page = Open();
        page.WaitForElement("textarea.spoken");
        await DoneAsync(new EditReport(Guid.CreateVersion7(), Article, 0, null, "Rob's summary", []), Rob);

        await page.InvokeAsync(() => page.Find("textarea.spoken").Input("Eva's summary"));
        await page.InvokeAsync(() => page.Find("textarea.spoken").Change("Eva's summary"));
        Dialogs.WaitForElement("fieldset");
        await Dialogs.InvokeAsync(() => Dialogs.FindAll(".btn")[0].Click());

        page.WaitForAssertion(() => Assert.Equal("Not saved", page.Find(".head [role=status]").TextContent));
        Assert.Equal("Eva's summary", page.Find("textarea.spoken").GetAttribute("value"));
        Assert.Equal("Rob's summary", (await Services.GetRequiredService<ReportReader>().ReadDraftAsync(Eva, 1, Cancellation))!.Summary);
        await page.InvokeAsync(() => page.Find("[role=alert] button").Click());
        Dialogs.WaitForElement("fieldset");
    }

    [Fact]
    public void An_administrator_reads_it_and_can_neither_write_nor_export()
    {
        SignIn(Founder, "Administrator");

        var page = Open();

        page.WaitForElement("iframe");
        Assert.Empty(page.FindAll("input, textarea, .forms a"));
    }

    [Fact]
    public void An_article_that_is_not_there_is_said_to_be_missing()
    {
        var page = Show<ReportPage>("/articles/A9/report", parameters => parameters.Add(report => report.Number, "A9"));

        page.WaitForAssertion(() => Assert.Contains("There is no such article", page.Find(".empty").TextContent, StringComparison.Ordinal));
    }

    private static string[] Order(IRenderedComponent<ReportPage> page) => [.. page.FindAll("ol .number").Select(number => number.TextContent)];

    private IRenderedComponent<ReportPage> Open() =>
        Show<ReportPage>("/articles/A1/report", parameters => parameters.Add(report => report.Number, "A1"));

    private async Task<(Guid First, Guid Second)> TwoApprovedAsync()
    {
        var first = await ASubmittedClaimAsync("The harbour reopened on Monday.");
        var second = await ASubmittedClaimAsync("Repairs cost 4 million.");
        await ApproveAsync(first);
        await ApproveAsync(second);
        return (first, second);
    }
}
