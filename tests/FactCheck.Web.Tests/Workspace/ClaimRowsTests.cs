using AngleSharp.Dom;
using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Web.Shell;
using FactCheck.Web.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Workspace;

public sealed class ClaimRowsTests : WorkspaceContext
{
    [Fact]
    public async Task While_it_is_read_rows_of_the_final_size_stand_there()
    {
        var rows = await RenderAsync(loading: true);

        Assert.NotEmpty(rows.FindAll("[aria-busy=true] .row"));
    }

    [Fact]
    public async Task An_error_is_said_and_can_be_tried_again()
    {
        var tried = 0;
        var state = await OpenAsync();
        var rows = Render<ClaimRows>(parameters => parameters
            .Add(list => list.State, state).Add(list => list.Error, "It could not be read.").Add(list => list.Retry, () => tried++));

        await rows.InvokeAsync(() => rows.Find("[role=alert] button").Click());

        Assert.Equal(1, tried);
    }

    [Fact]
    public async Task Without_claims_it_says_what_belongs_here()
    {
        var rows = await RenderAsync();

        Assert.Contains("No claims yet", rows.Markup, StringComparison.Ordinal);
        Assert.Contains("split it", rows.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_stand_in_the_order_of_the_text_and_the_chosen_one_is_marked()
    {
        var later = await AClaimAsync("Repairs cost 4 million.");
        await AClaimAsync("The harbour reopened on Monday.");
        var rows = await RenderAsync(chosen: later.Id);

        Assert.Equal(
            ["The harbour reopened on Monday.", "Repairs cost 4 million."],
            rows.FindAll(".statement").Select(statement => statement.TextContent));
        Assert.Contains("Repairs", rows.Find("[aria-current=true]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_says_which_claim_is_to_be_in_sight()
    {
        await AClaimAsync();
        var later = await AClaimAsync("Repairs cost 4 million.");
        string? Told(IRenderedComponent<ClaimRows> rows) => rows.Find(".rows").GetAttribute("data-chosen");

        Assert.Equal("", Told(await RenderAsync()));
        Assert.Equal($"{later.Id} 1 2", Told(await RenderAsync(chosen: later.Id)));
        Assert.Null(Told(await RenderAsync(filter: ClaimFilter.All with { Text = "harbour" }, chosen: later.Id)));
    }

    [Fact]
    public async Task A_filter_that_fits_nothing_can_be_taken_off()
    {
        await AClaimAsync();
        ClaimFilter? asked = null;
        var rows = await RenderAsync(filter: ClaimFilter.All with { Text = "bridge" }, onFilter: filter => asked = filter);

        await rows.InvokeAsync(() => Button(rows, "Show all").Click());

        Assert.Equal(ClaimFilter.All, asked);
    }

    [Fact]
    public async Task A_claim_nobody_has_can_be_taken_from_its_row()
    {
        var claim = await AClaimAsync();
        Guid? taken = null;
        var rows = await RenderAsync(onTake: id => taken = id);

        await rows.InvokeAsync(() => rows.Find(".take").Click());

        Assert.Equal(claim.Id, taken);
    }

    [Fact]
    public async Task A_claim_somebody_has_is_not_offered()
    {
        await MyClaimAsync();

        var rows = await RenderAsync(onTake: _ => { });

        Assert.Empty(rows.FindAll(".take"));
        Assert.Contains("R. Viewer", rows.Find(".end").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ClaimState.InProgress, true, true)]
    [InlineData(ClaimState.ChangesRequested, false, true)]
    [InlineData(ClaimState.ChangesRequested, true, false)]
    public async Task Beside_a_long_state_the_time_to_keep_stands_instead_of_half_a_name(ClaimState stands, bool due, bool named)
    {
        await MyClaimAsync();
        var line = (await OpenAsync()).Lines[0] with { State = stands, Due = due ? new DateTimeOffset(2026, 11, 4, 14, 0, 0, TimeSpan.Zero) : null };

        var row = Render<ClaimRow>(parameters => parameters.Add(row => row.Line, line));

        Assert.Equal(named, row.FindAll(".who").Count == 1);
        Assert.Equal(due, row.FindAll(".end time").Count == 1);
    }

    [Fact]
    public async Task Suggestions_are_counted_and_lead_to_triage()
    {
        await SuggestAsync("It had been shut for 12 weeks.", "More ships will come.");

        var rows = await RenderAsync();

        Assert.Contains("2 suggestions wait", rows.Markup, StringComparison.Ordinal);
        Assert.Equal("/articles/A1/triage", rows.Find("a.pill").GetAttribute("href"));
    }

    [Fact]
    public async Task Escape_closes_the_filter_and_takes_it_off()
    {
        await AClaimAsync();
        ClaimFilter? asked = null;
        var rows = await RenderAsync(filter: ClaimFilter.All with { Text = "harbour" }, onFilter: filter => asked = filter);

        await rows.Find("#claim-filter desk-keys").TriggerEventAsync("ondeskkey", new KeyPressedEventArgs { Key = "Escape" });

        Assert.Equal(ClaimFilter.All, asked);
    }

    [Fact]
    public async Task Enter_chooses_the_first_claim_that_the_filter_lets_through()
    {
        await AClaimAsync();
        var repairs = await AClaimAsync("Repairs cost 4 million.");
        Guid? chosen = null;
        var rows = await RenderAsync(filter: ClaimFilter.All with { Text = "repairs" }, onChoose: id => chosen = id);

        await rows.Find("#claim-filter desk-keys").TriggerEventAsync("ondeskkey", new KeyPressedEventArgs { Key = "Enter" });

        Assert.Equal(repairs.Id, chosen);
    }

    [Theory]
    [InlineData("harbour", true)]
    [InlineData(null, false)]
    public async Task The_filters_keys_are_offered_while_it_is_open(string? words, bool offered)
    {
        await AClaimAsync();
        await RenderAsync(filter: ClaimFilter.All with { Text = words });

        Assert.All(Assert.Single(Services.GetRequiredService<KeyBoard>().Maps).Keys, key => Assert.Equal(offered, key.IsPossible));
    }

    [Fact]
    public async Task Another_filter_puts_other_claims_into_the_same_rows()
    {
        await AClaimAsync();
        await AClaimAsync("Repairs cost 4 million.");
        var rows = await RenderAsync();
        var first = rows.FindComponents<ClaimRow>()[0].Instance;

        rows.Instance.State.Filter = ClaimFilter.All with { Text = "repairs" };
        rows.Render();

        Assert.Same(first, Assert.Single(rows.FindComponents<ClaimRow>()).Instance);
        Assert.Equal("Repairs cost 4 million.", rows.Find(".statement").TextContent);
    }

    [Fact]
    public async Task A_claim_that_comes_leaves_the_others_in_their_rows()
    {
        await AClaimAsync("Repairs cost 4 million.");
        var rows = await RenderAsync();
        var repairs = rows.FindComponent<ClaimRow>().Instance;
        var added = await AClaimAsync("The harbour reopened on Monday.");

        await rows.Instance.State.RefreshAsync([added.Id], Stop);
        rows.Render();

        Assert.Equal(["The harbour reopened on Monday.", "Repairs cost 4 million."], rows.FindAll(".statement").Select(row => row.TextContent));
        Assert.Same(repairs, rows.FindComponents<ClaimRow>()[1].Instance);
    }

    private async Task<IRenderedComponent<ClaimRows>> RenderAsync(
        bool loading = false,
        Guid? chosen = null,
        ClaimFilter? filter = null,
        Action<ClaimFilter>? onFilter = null,
        Action<Guid>? onTake = null,
        Action<Guid>? onChoose = null)
    {
        var state = await OpenAsync();
        state.Filter = filter ?? ClaimFilter.All;
        await state.ChooseAsync(chosen, Stop);
        RenderFragment how = builder => builder.AddContent(0, "First split it.");
        return Render<ClaimRows>(parameters =>
        {
            parameters.Add(list => list.State, state).Add(list => list.Loading, loading).Add(list => list.NoClaims, how);
            if (onFilter is not null)
                parameters.Add(list => list.OnFilter, onFilter);
            if (onChoose is not null)
                parameters.Add(list => list.OnChoose, onChoose);
            if (onTake is not null)
                parameters.Add(list => list.OnTake, onTake);
        });
    }

    private static IElement Button(IRenderedComponent<ClaimRows> rows, string text) =>
        rows.FindAll("button").First(button => button.TextContent.Contains(text, StringComparison.Ordinal));
}
