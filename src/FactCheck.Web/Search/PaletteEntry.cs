using FactCheck.Core.Claims;
using FactCheck.Core.Search;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Search;

/// <summary>The kinds of what the palette offers, in the order in which they stand.</summary>
public enum PaletteKind
{
    Action,
    Page,
    Article,
    Claim,
    Person,
}

/// <summary>One thing the palette offers: an action that is done, an address that is gone to, or somebody whose claims are shown.</summary>
/// <param name="Text">What it is called.</param>
public sealed record PaletteEntry(PaletteKind Kind, string Text)
{
    /// <summary>The number as people read it.</summary>
    public string? Number { get; init; }

    /// <summary>What is said beside the name.</summary>
    public string? Beside { get; init; }

    /// <summary>The key that does the same without the palette.</summary>
    public string? Key { get; init; }

    /// <summary>A claim's state.</summary>
    public ClaimState? State { get; init; }

    public EventCallback? Act { get; init; }

    public string? Href { get; init; }

    public FoundPerson? Person { get; init; }
}
