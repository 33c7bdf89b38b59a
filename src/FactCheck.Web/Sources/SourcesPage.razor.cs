using System.Data.Common;
using FactCheck.Core.Audit;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Web.Live;
using FactCheck.Web.Shell;
using FactCheck.Web.Sources.Reuse;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace FactCheck.Web.Sources;

/// <summary>The library of sources.</summary>
public sealed partial class SourcesPage : IDisposable
{
    private const int PageSize = 50;

    private static readonly HashSet<string> Kinds =
        [FactKinds.SourceAdded, FactKinds.SourceChanged, FactKinds.SourceMadeConfidential, FactKinds.SourceNoLongerConfidential, FactKinds.SourcesMerged, FactKinds.EvidenceAttached, FactKinds.EvidenceRemoved, FactKinds.CommandUndone];

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

    /// <summary>What its filters choose from.</summary>
    [PersistentState]
    public SourceChoices? Choices { get; set; }

    [Inject]
    private SourceLibrary Library { get; set; } = default!;

    [Inject]
    private DeskSession Session { get; set; } = default!;

    [Inject]
    private FactFeed Feed { get; set; } = default!;

    [Inject]
    private CalmReading Calm { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IStringLocalizer<SourcesPage> L { get; set; } = default!;

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
        follower = new FactFollower(Feed, notice => Kinds.Contains(notice.Kind), () => Calm.ReadAsync(() => InvokeAsync(FollowAsync)));
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

    private SourceFilter Filter() => Query.ToFilter(Zone) with { AfterId = After, Size = PageSize };

    private async Task ReadAsync()
    {
        var wanted = Filter();
        try
        {
            var person = await Session.FindPersonIdAsync();
            var read = await Library.ReadAsync(person, wanted, closed.Token);
            var choices = await Library.ReadChoicesAsync(person, closed.Token);
            if (wanted != Filter())
                return;
            (Page, Choices) = (read, choices);
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

    private Task UseAsync(SourceRow source) => UseDialog.ShowAsync(Dialogs, L["Use"], ReuseOf.Source(source.Id));

    private void Find() => Show(new() { ["q"] = words.Send(), ["after"] = null });

    private void Pick((string Part, string? Value) picked) => Show(new() { [picked.Part] = picked.Value, ["after"] = null });
}
