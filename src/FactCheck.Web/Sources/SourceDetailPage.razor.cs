using System.Data.Common;
using System.Globalization;
using FactCheck.Core.Audit;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Evidence.Merging;
using FactCheck.Core.Gate;
using FactCheck.Web.Live;
using FactCheck.Web.Shell;
using FactCheck.Web.Sources.Confidential;
using FactCheck.Web.Sources.Merging;
using FactCheck.Web.Sources.Reuse;
using FactCheck.Web.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace FactCheck.Web.Sources;

/// <summary>One source of the library: what is known of it, its file, and the claims it is put to work for.</summary>
public sealed partial class SourceDetailPage : IDisposable
{
    private readonly CancellationTokenSource closed = new();
    private IReadOnlyList<KeyBinding> keys = [];
    private IReadOnlyList<Crumb> parents = [];
    private FactFollower? follower;
    private Guid shown;
    private string? error;
    private bool gone;

    /// <summary>What the page shows; kept from the first rendering, so that it is not read twice.</summary>
    [PersistentState]
    public SourceCard? Card { get; set; }

    /// <summary>The source's key.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private SourceDetail Detail { get; set; } = default!;

    [Inject]
    private SourceMerges Merges { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DeskSession Session { get; set; } = default!;

    [Inject]
    private ClaimActions Actions { get; set; } = default!;

    [Inject]
    private FactFeed Feed { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private IStringLocalizer<SourceDetailPage> L { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ClaimWords> Words { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ConversationFields> Fields { get; set; } = default!;

    // An interview or a call stands on its own.
    private bool MayMerge => Card is { MayEdit: true, Conversation: null };

    private string Title => Card is { } card && card.Source.Uses > card.Uses.Count
        ? L["NewestUses", card.Uses.Count, card.Source.Uses]
        : L["Uses"];

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
        keys =
        [
            KeyBinding.To(this, "e", L["Edit"], EditAsync),
            KeyBinding.To(this, "m", L["SameAs"], MergeAsync) with { When = () => MayMerge },
            KeyBinding.To(this, "Ctrl+z", L["UndoKey"], UndoAsync),
        ];
        follower = new FactFollower(Feed, Concerns, () => InvokeAsync(FollowAsync));
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (shown == Id)
            return;

        shown = Id;
        if (Card?.Source.Id == Id)
            return;
        Card = null;
        await ReadAsync();
    }

    // Evidence and the claims it stands for have keys of their own: which source they lie on is only known by reading.
    private bool Concerns(FactNotice notice) =>
        notice.SubjectId == Id
        || notice.Kind == FactKinds.PublisherNoted
        || notice.Kind.StartsWith("evidence.", StringComparison.Ordinal)
        || notice.Kind == FactKinds.CommandUndone
        || Card?.Uses.Any(use => use.ClaimId == notice.ClaimId) == true;

    private async Task ReadAsync()
    {
        try
        {
            Card = await Detail.ReadAsync(await Session.FindPersonIdAsync(), Id, closed.Token);
            gone = Card is null;
            if (gone && await Merges.FindKeptAsync(await Session.FindPersonIdAsync(), Id, closed.Token) is { } kept)
                Navigation.NavigateTo(DeskRoutes.ToSource(kept), replace: true);
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

    private Task UseAsync() => UseDialog.ShowAsync(Dialogs, L["Use"], ReuseOf.Source(Id));

    private async Task MergeAsync()
    {
        if (!MayMerge || await MergeSourcesDialog.ShowAsync(Dialogs, L["SameAs"], Id) is not { } kept)
            return;

        if (kept != Id)
            Navigation.NavigateTo(DeskRoutes.ToSource(kept));
        else
            await ReadAsync();
    }

    private async Task UndoAsync()
    {
        await Actions.UndoAsync(closed.Token);
        await ReadAsync();
    }

    private async Task EditAsync()
    {
        if (Card is not { MayEdit: true } || !await SourceDialog.ShowAsync(Dialogs, L["Edit"], Card.Source))
            return;

        Snackbar.Add(L["Saved"].Value, Severity.Normal);
        await ReadAsync();
    }

    private async Task EditConversationAsync()
    {
        if (Card is not { MayEdit: true } card || !await ConversationDialog.ShowAsync(Dialogs, L["EditConversation"], card))
            return;

        Snackbar.Add(L["Saved"].Value, Severity.Normal);
        await ReadAsync();
    }

    private async Task KeepConfidentialAsync()
    {
        if (Card is not { MayKeepConfidential: true, Source: var source })
            return;
        if (source.Confidential && await Dialogs.ShowMessageBoxAsync(L["OpenUpAsk"], L["OpenUpHelp"], L["OpenUp"], cancelText: L["Cancel"]) != true)
            return;

        var outcome = await Session.DoAsync(
            new KeepConfidential(Guid.CreateVersion7(), source.Id, !source.Confidential), CancellationToken.None);
        Snackbar.Add(outcome.Sentence ?? L[source.Confidential ? "OpenedUp" : "MadeConfidential"].Value, Severity.Normal);
        await ReadAsync();
    }

    private string Size(long bytes) => bytes switch
    {
        < 1024 => L["Bytes", bytes],
        < 1024 * 1024 => L["Kilobytes", (bytes / 1024.0).ToString("N0", CultureInfo.CurrentCulture)],
        _ => L["Megabytes", (bytes / 1048576.0).ToString("N1", CultureInfo.CurrentCulture)],
    };
}
