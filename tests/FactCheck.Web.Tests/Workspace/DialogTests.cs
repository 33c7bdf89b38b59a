using AngleSharp.Dom;
using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Text;
using FactCheck.Web.Workspace;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace FactCheck.Web.Tests.Workspace;

public sealed class DialogTests : WorkspaceContext
{
    private ClaimDialogs Dialogs => Services.GetRequiredService<ClaimDialogs>();

    [Fact]
    public async Task A_number_sets_aside_for_the_reason_at_that_place()
    {
        var (page, answer) = await AskAsync(() => Dialogs.AskWhyAsideAsync("Some text."));

        await PressAsync(page, "2");

        Assert.Equal(new SetAsideAnswer(SetAsideReason.NotCheckable, null), await answer);
    }

    [Fact]
    public async Task Other_has_to_be_put_in_words()
    {
        var (page, answer) = await AskAsync(() => Dialogs.AskWhyAsideAsync("Some text."));

        await PressAsync(page, "7");
        Assert.True(Button(page, "Say the reason in words").HasAttribute("disabled"));
        await page.InvokeAsync(() => page.Find("textarea").Input("It is a poem."));
        await page.InvokeAsync(() => Primary(page).Click());

        Assert.Equal(new SetAsideAnswer(SetAsideReason.Other, "It is a poem."), await answer);
    }

    [Fact]
    public async Task Going_back_sets_nothing_aside()
    {
        var (page, answer) = await AskAsync(() => Dialogs.AskWhyAsideAsync("Some text."));

        await page.InvokeAsync(() => Button(page, "Cancel").Click());

        Assert.Null(await answer);
    }

    [Fact]
    public async Task Reopening_waits_for_a_reason()
    {
        var (page, answer) = await AskAsync(() => Dialogs.AskWhyReopenAsync("A1-1"));
        Assert.True(Primary(page).HasAttribute("disabled"));

        await page.InvokeAsync(() => page.Find("textarea").Input("A new source."));
        await page.InvokeAsync(() => Primary(page).Click());

        Assert.Equal("A new source.", await answer);
    }

    [Fact]
    public async Task Splitting_proposes_the_engines_halves_with_their_passages()
    {
        (Span, string)[] halves = [(new Span(0, 5), "Ships come."), (new Span(6, 9), "Cars go.")];
        var (page, answer) = await AskAsync(() => Dialogs.AskPartsAsync("A1-1", "Ships come and cars go.", halves));

        Assert.Equal(["Ships come.", "Cars go."], page.FindAll("textarea").Select(part => part.GetAttribute("value")));
        await page.InvokeAsync(() => Primary(page).Click());

        var parts = await answer;
        Assert.Equal([new Span(0, 5), new Span(6, 9)], parts!.Select(part => Assert.Single(part.Passages)));
    }

    [Fact]
    public async Task Parts_that_say_the_same_cannot_be_split_off()
    {
        var (page, _) = await AskAsync(() => Dialogs.AskPartsAsync("A1-1", "Ships come and cars go.", []));

        Assert.Contains("Two parts say the same", Primary(page).TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => page.FindAll("textarea")[0].Input("Ships come."));

        Assert.Contains("Split into 2", Primary(page).TextContent, StringComparison.Ordinal);
        Assert.False(Primary(page).HasAttribute("disabled"));
    }

    [Fact]
    public async Task Merging_finds_the_survivor_by_words_and_takes_it_with_Enter()
    {
        await AClaimAsync("The harbour reopened on Monday.");
        await AClaimAsync("Repairs cost 4 million.");
        var lines = (await OpenAsync()).Lines;
        var (page, answer) = await AskAsync(() => Dialogs.AskSurvivorAsync("A1-3", lines));

        await page.InvokeAsync(() => page.Find("input").Input("repairs"));
        Assert.Single(page.FindAll("[role=option]"));
        await page.InvokeAsync(() => page.Find("input").KeyDown(new KeyboardEventArgs { Key = "Enter" }));

        Assert.Equal("Repairs cost 4 million.", (await answer)!.Statement);
    }

    [Fact]
    public async Task Merging_moves_among_the_options_by_arrows()
    {
        await AClaimAsync("The harbour reopened on Monday.");
        await AClaimAsync("Repairs cost 4 million.");
        var lines = (await OpenAsync()).Lines;
        var (page, answer) = await AskAsync(() => Dialogs.AskSurvivorAsync("A1-3", lines));

        await page.InvokeAsync(() => page.Find("input").KeyDown(new KeyboardEventArgs { Key = "ArrowDown" }));
        await page.InvokeAsync(() => page.Find("input").KeyDown(new KeyboardEventArgs { Key = "Enter" }));

        Assert.Equal(lines[1].Id, (await answer)!.Id);
    }

    [Fact]
    public async Task Assigning_offers_reviewers_and_editors_with_what_they_have()
    {
        await MyClaimAsync();
        var people = await Services.GetRequiredService<CheckerList>().ReadAsync(Editor, Stop);
        var (page, answer) = await AskAsync(() => Dialogs.AskAssigneeAsync("A1-1", people, null));

        Assert.Equal(["E. Ditor", "R. Viewer"], page.FindAll(".name").Select(name => name.TextContent));
        Assert.Contains("1 open", page.FindAll(".person")[1].TextContent, StringComparison.Ordinal);
        await PressAsync(page, "2");

        Assert.Equal(Reviewer, (await answer)!.Id);
    }

    [Fact]
    public async Task A_due_time_is_typed_in_the_readers_own_zone()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var due = new DateTimeOffset(2026, 11, 5, 16, 0, 0, TimeSpan.Zero);
        var (page, answer) = await AskAsync(() => Dialogs.AskPlanAsync("A1-1", Risk.None, due, zone));
        Assert.Equal("2026-11-05T17:00", page.Find("input[type=datetime-local]").GetAttribute("value"));

        await page.InvokeAsync(() => page.Find("input[type=datetime-local]").Change("2026-11-06T09:30"));
        await page.InvokeAsync(() => page.FindAll("input[type=radio]")[1].Change(true));
        await page.InvokeAsync(() => Primary(page).Click());

        Assert.Equal(new PlanAnswer(Risk.Harm, new DateTimeOffset(2026, 11, 6, 8, 30, 0, TimeSpan.Zero)), await answer);
    }

    private async Task<(IRenderedComponent<MudDialogProvider> Page, Task<T> Answer)> AskAsync<T>(Func<Task<T>> ask)
    {
        var page = RenderDialogs();
        Task<T>? answer = null;
        await page.InvokeAsync(() => { answer = ask(); });
        page.WaitForElement(".mud-dialog");
        return (page, answer!);
    }

    private static IElement Button(IRenderedComponent<MudDialogProvider> page, string text) =>
        page.FindAll("button").First(button => button.TextContent.Contains(text, StringComparison.Ordinal));

    private static IElement Primary(IRenderedComponent<MudDialogProvider> page) => page.Find("button.primary");
}
