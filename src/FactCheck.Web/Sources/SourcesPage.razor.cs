using System.Data.Common;
using FactCheck.Core.Audit;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Web.Live;
using FactCheck.Web.Shell;
using FactCheck.Web.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace FactCheck.Web.Sources;

/// <summary>The library of sources. What is filtered and shown stands in the address.</summary>
public sealed partial class SourcesPage : IDisposable
{
    private const int PageSize = 50;

    private static readonly HashSet<string> Kinds =
        [FactKinds.SourceAdded, FactKinds.SourceChanged, FactKinds.SourceMadeConfidential, FactKinds.SourceNoLongerConfidential, FactKinds.EvidenceAttached, FactKinds.EvidenceRemoved, FactKinds.CommandUndone];

    private readonly CancellationTokenSource closed = new();
    private readonly TypedWords words = new();
    private IReadOnlyList<KeyBinding> keys = [];
    private FactFollower? follower;
    private RowKeys? rowKeys;
    private SourceFilter? shown;
    private string? error;

    /// <summary>What the page shows; kept from the first rendering, so that it is not read twice.</summary>
    [PersistentState]
    public SourcePage? Page { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "type")]
    public string? Type { get; set; }

    [SupplyParameterFromQuery(Name = "primary")]
    public bool? Primary { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    public Guid? After { get; set; }

    [Inject]
    private SourceLibrary Library { get; set; } = default!;

    [Inject]
    private DeskSession Session { get; set; } = default!;

    [Inject]
    private FactFeed Feed { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IStringLocalizer<SourcesPage> L { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ClaimWords> Words { get; set; } = default!;

    private SourceType? Kind => Enum.TryParse<SourceType>(Type, out var type) ? type : null;

    private bool Narrowed => !string.IsNullOrWhiteSpace(Text) || Kind is not null || Primary == true || After is not null;

    private string PrimaryToggled => Address(new() { ["primary"] = Primary == true ? null : true, ["after"] = null });

    /// <inheritdoc/>
    public void Dispose()
    {
        follower?.Dispose();
        closed.Cancel();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        keys = [KeyBinding.To(this, "/", L["FindKey"], () => rowKeys?.FindAsync() ?? Task.CompletedTask)];
        follower = new FactFollower(Feed, notice => Kinds.Contains(notice.Kind), () => InvokeAsync(FollowAsync));
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var wanted = Filter();
        var kept = shown is null && Page is not null;
        if (wanted == shown)
            return;

        shown = wanted;
        words.Follow(Text);
        if (!kept)
            await ReadAsync();
    }

    private SourceFilter Filter() => new(Text, Kind, Primary == true ? true : null, After, PageSize);

    private async Task ReadAsync()
    {
        var wanted = Filter();
        try
        {
            var read = await Library.ReadAsync(await Session.FindPersonIdAsync(), wanted, closed.Token);
            if (wanted != Filter())
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

    private void Find() => Show(new() { ["q"] = words.Send(), ["after"] = null });

    private void Pick(ChangeEventArgs picked) => Show(new()
    {
        ["type"] = picked.Value is string { Length: > 0 } type ? type : null,
        ["after"] = null,
    });

    private string To(Guid? after) => Address(new() { ["after"] = after });

    private string Address(Dictionary<string, object?> parts) => Navigation.GetUriWithQueryParameters(parts);

    private void Show(Dictionary<string, object?> parts) => Navigation.NavigateTo(Address(parts), replace: true);
}
