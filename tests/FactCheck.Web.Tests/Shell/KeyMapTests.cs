using Bunit;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests.Shell;

public sealed class KeyMapTests : ShellContext
{
    private readonly List<string> pressed = [];

    public KeyMapTests() => SetRendererInfo(new RendererInfo("Server", isInteractive: true));

    [Fact]
    public async Task A_key_calls_the_method_it_is_bound_to()
    {
        var map = Map("j", "Shift+A");

        await map.InvokeAsync(() => map.Instance.PressedAsync("Shift+A"));
        await map.InvokeAsync(() => map.Instance.PressedAsync("q"));

        Assert.Equal(["Shift+A"], pressed);
    }

    [Fact]
    public async Task The_browser_is_told_the_keys_and_which_press_is_done()
    {
        var map = Map("j", "Shift+A");
        Assert.Equal("j* Shift+A", map.Find("desk-keys").GetAttribute("keys"));

        await map.Find("desk-keys").TriggerEventAsync("ondeskkey", new KeyPressedEventArgs { Key = "j", Number = 7 });

        Assert.Equal(["j"], pressed);
        Assert.Equal("7", map.Find("desk-keys").GetAttribute("done"));
    }

    [Fact]
    public void Keys_that_change_are_told_again()
    {
        var map = Map("j");

        map.Render(parameters => parameters.Add(part => part.Keys, [Binding("k"), Binding("?")]));

        Assert.Equal("k ?", map.Find("desk-keys").GetAttribute("keys"));
    }

    [Fact]
    public void A_page_that_is_only_drawn_says_nothing_of_its_keys()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));

        Assert.Null(Map("j").Find("desk-keys").GetAttribute("keys"));
    }

    [Fact]
    public async Task A_map_that_leaves_the_page_takes_its_keys_with_it()
    {
        var board = Services.GetRequiredService<KeyBoard>();
        Map("j");
        Assert.Single(board.Maps);

        await DisposeComponentsAsync();

        Assert.Empty(board.Maps);
    }

    private KeyBinding Binding(string key) => KeyBinding.To(this, key, key, () => pressed.Add(key), repeats: key == "j");

    private IRenderedComponent<KeyMap> Map(params string[] keys) =>
        Render<KeyMap>(parameters => parameters.Add(part => part.Title, "Claims").Add(part => part.Keys, keys.Select(Binding).ToArray()));
}
