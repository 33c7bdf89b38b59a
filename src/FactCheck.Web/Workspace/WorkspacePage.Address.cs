using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Workspace;

/// <content>Filter and chosen claim stand in the page's address, so that a link, a reload and the back button work.</content>
public sealed partial class WorkspacePage
{
    private readonly TypedWords words = new();
    private OwnAddress address = default!;
    private string? followed;
    private bool confirms;
    private bool hears;

    /// <summary>The chosen claim's number in the article; a suggestion's key.</summary>
    [SupplyParameterFromQuery(Name = "claim")]
    public string? Claim { get; set; }

    [SupplyParameterFromQuery(Name = "mine")]
    public bool? Mine { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    public string? InState { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Words { get; set; }

    /// <summary>Whose claims are shown: a name, or <see cref="ClaimFilter.TheArticle"/>.</summary>
    [SupplyParameterFromQuery(Name = "claimant")]
    public string? Claimant { get; set; }

    public override Task SetParametersAsync(ParameterView parameters)
    {
        hears = true;
        try
        {
            return base.SetParametersAsync(parameters);
        }
        finally
        {
            hears = false;
        }
    }

    // The browser confirms each address twice; what the page did itself stands there already.
    protected override bool ShouldRender() => !(hears && confirms);

    /// <summary>Whether the address says something else than the page shows.</summary>
    private bool FollowAddress()
    {
        var before = (State.Filter, words.Value);
        if (followed != Words)
            words.Follow(followed = Words);
        State.Filter = new ClaimFilter(Mine == true, Enum.TryParse<ClaimState>(InState, out var state) ? state : null, words.Value) { Claimant = Claimant };
        return before != (State.Filter, words.Value) || Named(Claim)?.Id != State.ChosenId;
    }

    private ClaimLine? Named(string? claim)
    {
        if (int.TryParse(claim, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return State.Line(number);
        return Guid.TryParse(claim, out var id) ? State.Line(id) : null;
    }

    private Task FilterAsync(ClaimFilter filter)
    {
        State.Filter = filter;
        words.Value = filter.Text ?? "";
        address.ShowAtRest(new Dictionary<string, object?>
        {
            ["mine"] = filter.Mine ? true : null,
            ["state"] = filter.State?.ToString(),
            ["claimant"] = filter.Claimant,
            ["q"] = words.Send(),
        });
        return Task.CompletedTask;
    }

    // A thread that is asked for by the address is put away at once: it belongs to the claim that is left.
    private void ShowChosen(object claim)
    {
        if (Thread is null)
            address.ShowAtRest(new Dictionary<string, object?> { ["claim"] = claim });
        else
            address.Show(new Dictionary<string, object?> { ["thread"] = null, ["claim"] = claim });
    }
}
