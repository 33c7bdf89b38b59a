using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Shell;

/// <summary>Names the events of the desk's own elements for markup.</summary>
[EventHandler("ondeskkey", typeof(KeyPressedEventArgs), enableStopPropagation: false, enablePreventDefault: false)]
public static class EventHandlers;

/// <summary>One of a map's keys was pressed.</summary>
public sealed class KeyPressedEventArgs : EventArgs
{
    /// <summary>As the binding names it.</summary>
    public string Key { get; set; } = "";

    /// <summary>Counts the page's keys; the browser is told it back when what the key does is done.</summary>
    public int Number { get; set; }
}
