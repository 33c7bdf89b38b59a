using System.Data.Common;
using FactCheck.Core.Audit;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Gate;
using FactCheck.Web.Live;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace FactCheck.Web.Sources.Links;

/// <summary>Sources whose pages are not what they were, with the claims that use them. What is shown stands in the address.</summary>
public sealed partial class LinksPage : IDisposable
{
    private const int PageSize = 50;

    private readonly CancellationTokenSource closed = new();
    private IReadOnlyList<Crumb> parents = [];
    private FactFollower? follower;
    private (ObservedWord? Word, Guid? After)? shown;
    private string? error;

    /// <summary>What the page shows; kept from the first rendering, so that it is not read twice.</summary>
    [PersistentState]
    public LinkPage? Page { get; set; }

    [SupplyParameterFromQuery(Name = "word")]
    public string? Word { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    public Guid? After { get; set; }

    [Inject]
    private LinkList List { get; set; } = default!;

    [Inject]
    private DeskSession Session { get; set; } = default!;

    [Inject]
    private FactFeed Feed { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IStringLocalizer<LinksPage> L { get; set; } = default!;

    [Inject]
    private LinkWords Words { get; set; } = default!;

    private ObservedWord? Picked => Enum.TryParse<ObservedWord>(Word, ignoreCase: true, out var word) && LinkList.Rotten.Contains(word) ? word : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        follower?.Dispose();
        closed.Cancel();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        parents = [new Crumb(L["Sources"], DeskRoutes.Sources)];
        follower = new FactFollower(Feed, notice => notice.Kind == FactKinds.SnapshotKept, () => InvokeAsync(FollowAsync));
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var kept = shown is null && Page is not null;
        if (shown == (Picked, After))
            return;

        shown = (Picked, After);
        if (!kept)
            await ReadAsync();
    }

    private static string? Here(bool here) => here ? "true" : null;

    private async Task ReadAsync()
    {
        var wanted = (Picked, After);
        try
        {
            var read = await List.ReadAsync(await Session.FindPersonIdAsync(), Picked, After, PageSize, closed.Token);
            if (wanted != (Picked, After))
                return;
            Page = read;
            error = null;
        }
        catch (DbException)
        {
            error = L["Failed"];
        }
    }

    private async Task FollowAsync()
    {
        if (closed.IsCancellationRequested)
            return;
        await ReadAsync();
        StateHasChanged();
    }

    private string With(ObservedWord? word) => Address(new() { ["word"] = word?.ToString(), ["after"] = null });

    private string To(Guid? after) => Address(new() { ["after"] = after });

    private string Address(Dictionary<string, object?> parts) => Navigation.GetUriWithQueryParameters(parts);
}
