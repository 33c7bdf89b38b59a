using Bunit;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace FactCheck.Web.Tests.Shell;

public sealed class KeyHelpTests : ShellContext
{
    public KeyHelpTests() => SetRendererInfo(new RendererInfo("Server", isInteractive: true));

    [Fact]
    public async Task What_can_be_done_stands_before_what_cannot_be_done_now()
    {
        var dialogs = Render<MudDialogProvider>();
        var help = Render<KeyHelp>();
        RenderMap("Workspace", KeyBinding.To(this, "s", "Split", () => { }) with { When = () => false }, KeyBinding.To(this, "j", "Next claim", () => { }));
        RenderMap("Filter", KeyBinding.To(this, "Enter", "First claim", () => { }) with { When = () => false });

        await help.InvokeAsync(() => help.FindComponent<KeyMap>().Instance.PressedAsync("?"));

        Assert.Equal(["Workspace", "Everywhere", "Filter"], dialogs.FindAll("h3").Select(head => head.TextContent));
        Assert.Equal(["Next claim", "Split (not now)"], dialogs.FindAll("dl")[0].QuerySelectorAll("dd").Select(does => does.TextContent.Trim()));
    }

    private void RenderMap(string title, params IReadOnlyList<KeyBinding> keys) =>
        Render<KeyMap>(map => map.Add(one => one.Title, title).Add(one => one.Keys, keys));
}
