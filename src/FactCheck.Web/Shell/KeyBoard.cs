using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Shell;

/// <summary>One key of a page.</summary>
/// <param name="Key">As pressed: <c>j</c>, <c>?</c>, <c>Escape</c>, <c>Shift+A</c>, <c>Ctrl+Enter</c>. Ctrl is also the Mac's command key.</param>
/// <param name="Does">What it does, for the help.</param>
/// <param name="Act">What is called.</param>
/// <param name="Repeats">Whether holding the key down calls it again and again.</param>
public sealed record KeyBinding(string Key, string Does, EventCallback Act, bool Repeats = false)
{
    /// <summary>Whether it can be done now; where nothing is said it always can.</summary>
    public Func<bool>? When { get; init; }

    /// <summary>Whether it can be done now.</summary>
    public bool IsPossible => When?.Invoke() ?? true;

    /// <summary>Binds a key to a method of a component, which renders again afterwards.</summary>
    public static KeyBinding To(object receiver, string key, string does, Func<Task> act, bool repeats = false) =>
        new(key, does, EventCallback.Factory.Create(receiver, act), repeats);

    /// <inheritdoc cref="To(object, string, string, Func{Task}, bool)"/>
    public static KeyBinding To(object receiver, string key, string does, Action act, bool repeats = false) =>
        new(key, does, EventCallback.Factory.Create(receiver, act), repeats);
}

/// <summary>The keys that work on the open page, for the help to list.</summary>
public sealed class KeyBoard
{
    private readonly List<KeyMap> maps = [];

    /// <summary>The maps that are on the page, in the order they came.</summary>
    public IReadOnlyList<KeyMap> Maps => maps;

    internal void Add(KeyMap map) => maps.Add(map);

    internal void Remove(KeyMap map) => maps.Remove(map);
}
