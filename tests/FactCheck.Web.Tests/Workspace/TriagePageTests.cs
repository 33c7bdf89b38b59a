using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Text.Claims;
using FactCheck.Web.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Workspace;

public sealed class TriagePageTests : WorkspaceContext
{
    private static readonly string[] Parts = ["The harbour reopened on Monday.", "It had been shut for 12 weeks.", "More ships will come."];

    [Fact]
    public async Task Accepting_gives_a_number_and_brings_the_next_suggestion()
    {
        var page = await OpenTriageAsync();
        Assert.Equal("1 of 3", page.Find(".card .muted").TextContent);

        await PressAsync(page, "a");

        Assert.Equal(Parts[1], page.Find("textarea").GetAttribute("value"));
        Assert.Equal("1 of 2", page.Find(".card .muted").TextContent);
        Assert.Equal("Accepted A1-1", Said);
    }

    [Fact]
    public async Task Whoever_only_reads_is_offered_nothing_to_decide()
    {
        await SuggestAsync(Parts);
        SignIn(await AddAsync("K. Eeper", Roles.Administrator));

        var page = Render<TriagePage>(parameters => parameters.Add(triage => triage.Number, "A1"));

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".card")));
        Assert.True(page.Find("textarea").HasAttribute("readonly"));
        Assert.Empty(page.FindAll(".card button, .foot button"));
    }

    [Fact]
    public async Task Undo_brings_an_accepted_suggestion_back()
    {
        var page = await OpenTriageAsync();
        await PressAsync(page, "a");

        await PressAsync(page, "Ctrl+z");

        Assert.Equal("Undone: accepting a suggestion", Said);
        Assert.Equal(3, (await OpenAsync()).Waiting);
    }

    [Fact]
    public async Task Undo_of_setting_aside_goes_back_to_that_suggestion()
    {
        await SuggestAsync(Parts);
        var dialogs = RenderDialogs();
        var page = Render<TriagePage>(parameters => parameters.Add(one => one.Number, "A1"));
        await PressAsync(page, "j");
        var pressed = PressAsync(page, "x");
        dialogs.WaitForAssertion(() => Assert.NotEmpty(dialogs.FindAll(".mud-dialog button")));
        var map = dialogs.FindComponents<FactCheck.Web.Shell.KeyMap>()[^1];
        await map.InvokeAsync(() => map.Instance.PressedAsync("1"));
        await pressed;
        page.WaitForAssertion(() => Assert.Equal(Parts[2], page.Find("textarea").GetAttribute("value")));

        await PressAsync(page, "Ctrl+z");

        page.WaitForAssertion(() => Assert.Equal(Parts[1], page.Find("textarea").GetAttribute("value")));
    }

    [Fact]
    public async Task After_a_decision_the_next_suggestion_has_the_focus_and_at_the_end_the_panel()
    {
        var page = await OpenTriageAsync();

        await PressAsync(page, "a");

        Assert.Single(Focused);

        await PressAsync(page, "Shift+H");

        Assert.Equal(2, Focused.Count);
    }

    [Fact]
    public async Task Enter_saves_a_changed_wording_and_accepts()
    {
        var page = await OpenTriageAsync();

        await page.InvokeAsync(() => page.Find("textarea").Input("The harbour reopened on 2 November."));
        await page.Find("textarea").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });

        var line = Assert.Single((await OpenAsync()).Accepted);
        Assert.Equal("The harbour reopened on 2 November.", line.Statement);
        Assert.Equal(Parts[1], page.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task Escape_takes_a_changed_wording_back()
    {
        var page = await OpenTriageAsync();

        await page.Find("textarea").InputAsync(new ChangeEventArgs { Value = "Something else." });
        await page.Find("textarea").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" });

        Assert.Equal(Parts[0], page.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task All_of_high_worth_are_accepted_with_one_key()
    {
        var page = await OpenTriageAsync();

        await PressAsync(page, "Shift+H");

        Assert.Contains("Every suggestion is decided", page.Markup, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], (await OpenAsync()).Lines.Select(line => line.Number));
    }

    [Fact]
    public async Task J_and_k_go_round_without_deciding()
    {
        var page = await OpenTriageAsync();

        await PressAsync(page, "k");
        Assert.Equal("3 of 3", page.Find(".card .muted").TextContent);
        await PressAsync(page, "j");

        Assert.Equal("1 of 3", page.Find(".card .muted").TextContent);
    }

    [Fact]
    public async Task Reasons_stand_by_their_weight()
    {
        var page = await OpenTriageAsync();

        Assert.Equal(["+++states a number", "++names a place"], page.FindAll(".why li").Select(reason => reason.TextContent));
    }

    [Fact]
    public async Task A_reason_s_number_alone_sets_a_suggestion_aside()
    {
        var page = await OpenTriageAsync();

        await PressAsync(page, "4");

        Assert.Equal("Set the suggestion aside", Said);
        Assert.Equal(Parts[1], page.Find("textarea").GetAttribute("value"));
        Assert.Equal(ClaimState.SetAside, (await OpenAsync()).Lines[0].State);
    }

    [Fact]
    public async Task What_the_address_filters_is_what_is_stepped_through_and_decided_on()
    {
        await SuggestMixedAsync();

        RenderDialogs();
        var page = OpenAt("?worth=Low&kind=Statistic");

        Assert.Equal("1 of 1", page.Find(".card .muted").TextContent);
        Assert.Equal(Parts[1], page.Find("textarea").GetAttribute("value"));
        Assert.Equal("1 of 3 shown", page.Find(".bar [role=status]").TextContent);
        await PressAsync(page, "Shift+E");
        Assert.Contains("No suggestion fits", page.Markup, StringComparison.Ordinal);
        Assert.Equal([null, 1, null], (await OpenAsync()).Lines.Select(line => line.Number));
    }

    [Fact]
    public async Task A_filter_picked_stands_in_the_address_and_can_be_taken_off()
    {
        await SuggestMixedAsync();
        RenderDialogs();
        var page = OpenAt("");

        await PressAsync(page, "/");
        Assert.Equal(["Any", "own voice (2)", "direct quotation (1)"], page.FindAll(".filter select")[1].QuerySelectorAll("option").Select(option => option.TextContent));
        await page.InvokeAsync(() => page.FindAll(".filter select")[3].Change("Ada Example"));

        Assert.EndsWith("/articles/A1/triage?claimant=Ada%20Example", Address, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal(Parts[2], page.Find("textarea").GetAttribute("value")));
        await page.FindAll(".bar button")[1].ClickAsync(new MouseEventArgs());
        Assert.EndsWith("/articles/A1/triage", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escape_leads_from_the_filter_back_to_the_suggestion()
    {
        await SuggestMixedAsync();
        RenderDialogs();
        var page = OpenAt("?worth=Low");
        var before = Focused.Count;

        await page.Find(".filter select").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" });

        Assert.Equal(before + 1, Focused.Count);
        Assert.Equal("1 of 3 shown", page.Find(".bar [role=status]").TextContent);
    }

    [Fact]
    public async Task All_that_are_shown_are_set_aside_for_one_reason_and_come_back_by_one_undo()
    {
        await SuggestMixedAsync();
        var dialogs = RenderDialogs();
        var page = OpenAt("?form=OwnVoice");
        var pressed = PressAsync(page, "Shift+X");
        dialogs.WaitForAssertion(() => Assert.NotEmpty(dialogs.FindAll(".mud-dialog button")));
        Assert.Contains("All 2 suggestions shown", dialogs.Markup, StringComparison.Ordinal);
        var map = dialogs.FindComponents<FactCheck.Web.Shell.KeyMap>()[^1];
        await map.InvokeAsync(() => map.Instance.PressedAsync("5"));
        await pressed;
        Assert.Equal("Set 2 suggestions aside", Said);
        Assert.Equal(1, (await OpenAsync()).Waiting);

        await PressAsync(page, "Ctrl+z");
        Assert.Equal(3, (await OpenAsync()).Waiting);

        await PressAsync(page, "Ctrl+Shift+Z");
        Assert.Equal(1, (await OpenAsync()).Waiting);
    }

    [Fact]
    public async Task Accepting_in_other_words_is_taken_back_by_one_undo_and_done_again()
    {
        var page = await OpenTriageAsync();
        await page.InvokeAsync(() => page.Find("textarea").Input("The harbour reopened on 2 November."));
        await page.Find("textarea").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });

        await PressAsync(page, "Ctrl+z");
        var back = (await OpenAsync()).Lines[0];
        Assert.Equal((ClaimState.Suggested, Parts[0]), (back.State, back.Statement));

        await PressAsync(page, "Ctrl+Shift+Z");
        Assert.Equal("The harbour reopened on 2 November.", Assert.Single((await OpenAsync()).Accepted).Statement);
    }

    [Fact]
    public async Task Merging_is_done_again_after_it_was_taken_back()
    {
        var page = await OpenTriageAsync();
        var actions = Services.GetRequiredService<ClaimActions>();
        var state = await OpenAsync();
        var (folded, survivor) = (state.Lines[0], state.Lines[1]);
        await actions.MergeAsync(folded.Id, folded.Version, survivor.Id, survivor.Version, "the suggestion", "another", Stop);
        Assert.Equal(2, (await OpenAsync()).Waiting);

        await actions.UndoAsync(Stop);
        Assert.Equal(3, (await OpenAsync()).Waiting);
        await PressAsync(page, "Ctrl+Shift+Z");

        Assert.Equal(2, (await OpenAsync()).Waiting);
    }

    [Fact]
    public void An_article_that_is_not_split_offers_to_split_it()
    {
        RenderDialogs();

        var page = Render<TriagePage>(parameters => parameters.Add(one => one.Number, "A1"));

        Assert.Contains("Split it into claims", page.Find("button.primary").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_is_not_there_is_said_to_be_so()
    {
        var page = Render<TriagePage>(parameters => parameters.Add(one => one.Number, "A77"));

        Assert.Contains("There is no such article", page.Markup, StringComparison.Ordinal);
    }

    private IReadOnlyList<JSRuntimeInvocation> Focused => JSInterop.Invocations["Blazor._internal.domWrapper.focus"];

    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    private async Task SuggestMixedAsync() => await DoneAsync(
        new AddSuggestions(Guid.CreateVersion7(), Article.Id, Article.RevisionId,
        [
            Suggested(Parts[0], [], Form.OwnVoice, Kind.Event, Worth.High),
            Suggested(Parts[1], [], Form.OwnVoice, Kind.Statistic, Worth.Low),
            Suggested(Parts[2], [new ClaimantName("Ada Example", null, null)], Form.DirectQuotation, Kind.Prediction, Worth.Medium),
        ]),
        Reviewer);

    private static SuggestedClaim Suggested(string part, IReadOnlyList<ClaimantName> claimants, Form form, Kind kind, Worth worth) =>
        new([Of(part)], part, claimants, form, kind, Check.Substance, worth, 5_000, []);

    private IRenderedComponent<TriagePage> OpenAt(string query)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/articles/A1/triage{query}");
        return Render<TriagePage>(parameters => parameters.Add(one => one.Number, "A1"));
    }

    private async Task<IRenderedComponent<TriagePage>> OpenTriageAsync()
    {
        await SuggestAsync(Parts);
        RenderDialogs();
        return Render<TriagePage>(parameters => parameters.Add(one => one.Number, "A1"));
    }
}
