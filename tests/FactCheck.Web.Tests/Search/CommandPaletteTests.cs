using AngleSharp.Dom;
using Bunit;
using FactCheck.Core.Search;
using FactCheck.Core.Storage;
using FactCheck.Web.Account;
using FactCheck.Web.Search;
using FactCheck.Web.Shell;
using FactCheck.Web.Tests.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests.Search;

public sealed class CommandPaletteTests : WorkspaceContext
{
    private readonly List<string> done = [];

    private BrokenStorage? broken;

    public CommandPaletteTests()
    {
        Services.AddPalette();
        Services.AddSingleton(services => new DeskSearch(broken is null ? services.GetRequiredService<DeskReader>() : new DeskReader(broken)));
    }

    [Fact]
    public async Task Opened_it_offers_what_the_page_can_do_now_and_where_one_can_go()
    {
        SignIn(Reviewer, DeskPolicies.Desk, DeskPolicies.Prepare);
        Keys();

        var palette = await OpenAsync();

        Assert.Equal(["Accept the suggestion", "Next claim"], Texts(palette, "Action"));
        Assert.Equal("a", Group(palette, "Action").QuerySelector("kbd")!.TextContent);
        Assert.Equal(["Articles", "New article", "Queue", "Sources", "Findings", "Bring in references"], Texts(palette, "Page"));
        Assert.Equal("palette-0", palette.Find("input").GetAttribute("aria-activedescendant"));
        Assert.Equal("8 found", palette.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task On_a_page_of_an_article_the_others_of_that_article_are_offered_first()
    {
        SignIn(Reviewer, DeskPolicies.Desk);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/articles/A1?claim=2");

        var palette = await OpenAsync();

        Assert.Equal(["Triage of A1", "Report of A1", "Desk"], Texts(palette, "Page").Take(3));
    }

    [Fact]
    public async Task An_action_is_found_by_words_and_done_when_it_is_chosen()
    {
        Keys();
        var palette = await OpenAsync();

        await palette.InvokeAsync(() => palette.Find("input").Input("next cl"));
        await PressAsync(palette, "Enter", "next cl");

        Assert.Equal(["j"], done);
    }

    [Fact]
    public async Task Articles_claims_and_people_are_found_and_Enter_goes_to_the_one_in_hand()
    {
        await MyClaimAsync();
        var palette = await OpenAsync();

        await TypeAsync(palette, "harbour");

        Assert.Equal(["Harbour reopens"], Texts(palette, "Article"));
        Assert.Equal(["The harbour reopened on Monday."], Texts(palette, "Claim"));
        Assert.Contains("To do", Group(palette, "Claim").TextContent, StringComparison.Ordinal);
        await PressAsync(palette, "ArrowDown", "harbour");
        await PressAsync(palette, "Enter", "harbour");
        Assert.Equal("http://localhost/articles/A1?claim=1", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public async Task Enter_right_after_the_last_letter_waits_for_what_the_desk_has()
    {
        await MyClaimAsync();
        var palette = await OpenAsync();

        var pressed = PressAsync(palette, "Enter", "A1-1");
        Clock.Advance(TimeSpan.FromSeconds(1));
        await pressed;

        Assert.Equal("http://localhost/articles/A1?claim=1", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public async Task Somebody_chosen_shows_what_they_have_and_Backspace_leads_back()
    {
        await MyClaimAsync();
        var palette = await OpenAsync();
        await TypeAsync(palette, "viewer");
        Assert.Contains("at work: 1", Group(palette, "Person").TextContent, StringComparison.Ordinal);

        await PressAsync(palette, "Enter", "viewer");

        palette.WaitForAssertion(() => Assert.Equal(["The harbour reopened on Monday."], Texts(palette, "Claim")));
        Assert.Equal("Claims of R. Viewer", palette.Find(".of").TextContent);
        await TypeAsync(palette, "tunnel");
        Assert.Equal("None of these claims holds “tunnel”.", palette.Find(".nothing").TextContent);
        await PressAsync(palette, "Backspace", "");
        Assert.Empty(palette.FindAll(".of"));
    }

    [Fact]
    public async Task Where_nothing_is_found_it_says_what_could_be_typed()
    {
        var palette = await OpenAsync();

        await TypeAsync(palette, "xyzzy");

        Assert.Contains("Nothing is called “xyzzy”. Try a number such as A12", palette.Find(".nothing").TextContent, StringComparison.Ordinal);
        Assert.Equal("Nothing found", palette.Find("[role=status]").TextContent);
        Assert.Equal("false", palette.Find("input").GetAttribute("aria-expanded"));
        Assert.True(palette.Find("[role=listbox]").HasAttribute("hidden"));
    }

    [Fact]
    public async Task Where_the_desk_does_not_answer_it_says_so_and_can_be_asked_again()
    {
        broken = new BrokenStorage();
        var palette = await OpenAsync();

        await TypeAsync(palette, "harbour");

        Assert.Contains("The desk did not answer", palette.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        await palette.InvokeAsync(() => palette.Find("[role=alert] button").Click());
        Clock.Advance(TimeSpan.FromSeconds(1));
        palette.WaitForAssertion(() => Assert.Equal(2, broken.Asked));
    }

    [Fact]
    public async Task The_line_gone_to_stays_in_hand_when_the_desk_answers_in_between()
    {
        Keys();
        await MyClaimAsync();
        var palette = await OpenAsync();

        await palette.InvokeAsync(() => palette.Find("input").Input("a"));
        await PressAsync(palette, "ArrowDown", "a");
        var before = palette.Find("[aria-selected=true]").TextContent;
        Clock.Advance(TimeSpan.FromSeconds(1));

        palette.WaitForAssertion(() => Assert.NotEmpty(palette.Find("[role=status]").TextContent));
        Assert.Equal(before, palette.Find("[aria-selected=true]").TextContent);
    }

    private void Keys() => Render<KeyMap>(parameters => parameters.Add(map => map.Title, "Claims").Add(map => map.Keys,
    [
        KeyBinding.To(this, "a", "Accept the suggestion", () => done.Add("a")),
        KeyBinding.To(this, "j", "Next claim", () => done.Add("j")),
        KeyBinding.To(this, "t", "Take", () => done.Add("t")) with { When = () => false },
    ]));

    private async Task<IRenderedComponent<CommandPalette>> OpenAsync()
    {
        var palette = Render<CommandPalette>();
        await palette.InvokeAsync(palette.Instance.OpenedAsync);
        return palette;
    }

    private async Task TypeAsync(IRenderedComponent<CommandPalette> palette, string text)
    {
        await palette.InvokeAsync(() => palette.Find("input").Input(text));
        Clock.Advance(TimeSpan.FromSeconds(1));
        await palette.WaitForStateAsync(() => palette.Find("[role=status]").TextContent.Length > 0 || palette.FindAll("[role=alert]").Count > 0);
    }

    private static Task PressAsync(IRenderedComponent<CommandPalette> palette, string key, string typed) =>
        palette.InvokeAsync(() => palette.Instance.PressedAsync(key, typed));

    private static IElement Group(IRenderedComponent<CommandPalette> palette, string kind) =>
        palette.Find($"[role=group][aria-labelledby=palette-{kind}]");

    private static IEnumerable<string> Texts(IRenderedComponent<CommandPalette> palette, string kind) =>
        Group(palette, kind).QuerySelectorAll(".what").Select(text => text.TextContent);

    private sealed class BrokenStorage : IDbContextFactory<DeskContext>
    {
        public int Asked { get; private set; }

        public DeskContext CreateDbContext()
        {
            Asked++;
            throw new SqliteException("The disk is gone.", 10);
        }
    }
}
