using Bunit;
using FactCheck.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests.Shell;

public sealed class KeyMapTests : ShellContext
{
    private readonly List<string> pressed = [];
    private readonly BunitJSModuleInterop module;

    public KeyMapTests()
    {
        module = JSInterop.SetupModule("./Shell/KeyMap.razor.js");
        module.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public async Task A_key_calls_the_method_it_is_bound_to()
    {
        var map = Map("j", "Shift+A");

        await map.InvokeAsync(() => map.Instance.PressedAsync("Shift+A"));
        await map.InvokeAsync(() => map.Instance.PressedAsync("q"));

        Assert.Equal(["Shift+A"], pressed);
    }

    [Fact]
    public void Keys_are_told_to_the_browser_again_only_when_they_changed()
    {
        var map = Map("j");
        map.WaitForAssertion(() => Assert.Equal("on", map.Find("span").GetAttribute("data-keys")));

        map.Render(parameters => parameters.Add(part => part.Keys, [Binding("j")]));
        map.Render(parameters => parameters.Add(part => part.Keys, [Binding("j"), Binding("k")]));

        map.WaitForAssertion(() => Assert.Equal(2, module.Invocations["register"].Count));
    }

    [Fact]
    public async Task A_map_that_leaves_the_page_takes_its_keys_with_it()
    {
        var board = Services.GetRequiredService<KeyBoard>();
        Map("j");
        Assert.Single(board.Maps);

        await DisposeComponentsAsync();

        Assert.Empty(board.Maps);
        Assert.Single(module.Invocations["unregister"]);
    }

    private KeyBinding Binding(string key) => KeyBinding.To(this, key, key, () => pressed.Add(key));

    private IRenderedComponent<KeyMap> Map(params string[] keys) =>
        Render<KeyMap>(parameters => parameters.Add(part => part.Title, "Claims").Add(part => part.Keys, keys.Select(Binding).ToArray()));
}
