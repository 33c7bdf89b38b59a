using AngleSharp.Dom;
using Bunit;
using FactCheck.Core.Gate;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Xunit;

namespace FactCheck.Web.Tests.Shell;

public sealed class ConflictDialogTests : ShellContext
{
    private static readonly FieldConflict[] Fields =
    [
        new("Statement", "Nine cities run diesel.", "Eight cities run diesel."),
        new("SaidAt", null, "the budget speech"),
    ];

    public ConflictDialogTests() => SetRendererInfo(new RendererInfo("Server", isInteractive: true));

    [Fact]
    public async Task Saving_waits_until_each_field_is_chosen_and_gives_what_was_chosen()
    {
        var (page, answer) = Ask();
        Assert.True(Button(page, "Save what I chose").HasAttribute("disabled"));
        Assert.Equal("Still to choose: 2", page.Find("[role=status]").TextContent);

        await page.InvokeAsync(() => Radio(page, "Yours", 0).Change(true));
        await page.InvokeAsync(() => Radio(page, "Theirs", 1).Change(true));
        await page.InvokeAsync(() => Button(page, "Save what I chose").Click());

        var chosen = await answer;
        Assert.NotNull(chosen);
        Assert.Equal("Eight cities run diesel.", chosen["Statement"]);
        Assert.Null(chosen["SaidAt"]);
    }

    [Fact]
    public async Task Text_can_be_written_anew_from_both_and_starts_as_mine()
    {
        var (page, answer) = Ask();
        Assert.Equal("Eight cities run diesel.", Assert.Single(page.FindAll("textarea")).GetAttribute("value"));

        await page.InvokeAsync(() => page.Find("textarea").Input("Eight or nine cities run diesel."));
        await page.InvokeAsync(() => Radio(page, "Yours", 1).Change(true));
        await page.InvokeAsync(() => Button(page, "Save what I chose").Click());

        var chosen = await answer;
        Assert.Equal("Eight or nine cities run diesel.", chosen?["Statement"]);
        Assert.Equal("the budget speech", chosen?["SaidAt"]);
    }

    [Fact]
    public async Task Ctrl_Enter_saves_once_all_is_chosen()
    {
        var (page, answer) = Ask();
        var keys = page.FindComponent<KeyMap>();
        await page.InvokeAsync(() => Radio(page, "Theirs", 0).Change(true));
        await page.InvokeAsync(() => keys.Instance.PressedAsync("Ctrl+Enter"));
        Assert.False(answer.IsCompleted);

        await page.InvokeAsync(() => Radio(page, "Theirs", 1).Change(true));
        await page.InvokeAsync(() => keys.Instance.PressedAsync("Ctrl+Enter"));

        Assert.Equal("Nine cities run diesel.", (await answer)?["Statement"]);
    }

    [Fact]
    public async Task Going_back_chooses_nothing()
    {
        var (page, answer) = Ask();

        await page.InvokeAsync(() => Button(page, "Back to my text").Click());

        Assert.Null(await answer);
    }

    [Fact]
    public void Both_versions_stand_under_the_fields_own_name()
    {
        var (page, _) = Ask();

        Assert.Equal(["Wording", "SaidAt"], page.FindAll("legend").Select(legend => legend.TextContent));
        Assert.Equal(
            ["Nine cities run diesel.", "Eight cities run diesel.", "(nothing)", "the budget speech"],
            page.FindAll(".value").Select(value => value.TextContent));
    }

    private (IRenderedComponent<MudDialogProvider> Page, Task<IReadOnlyDictionary<string, string?>?> Answer) Ask()
    {
        var page = Render<MudDialogProvider>();
        Task<IReadOnlyDictionary<string, string?>?> answer = Task.FromResult<IReadOnlyDictionary<string, string?>?>(null);
        page.InvokeAsync(() => answer = ConflictDialog.AskAsync(
            Services.GetRequiredService<IDialogService>(),
            "A12-2",
            Fields,
            new Dictionary<string, string> { ["Statement"] = "Wording" },
            ["Statement"]));
        page.WaitForElement("fieldset");
        return (page, answer);
    }

    private static IElement Radio(IRenderedComponent<MudDialogProvider> page, string whose, int field) =>
        page.FindAll("fieldset")[field].QuerySelectorAll("label")
            .Single(label => label.TextContent.Contains(whose, StringComparison.Ordinal)).QuerySelector("input")!;

    private static IElement Button(IRenderedComponent<MudDialogProvider> page, string text) =>
        page.FindAll("button").Single(button => button.TextContent.StartsWith(text, StringComparison.Ordinal));
}
