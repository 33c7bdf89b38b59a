using System.Globalization;
using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Articles.Splitting;
using FactCheck.Core.Gate;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace FactCheck.Web.Articles;

/// <summary>Takes an article in: read by paste, file or link, looked at and corrected, then saved.</summary>
public sealed partial class ImportPage : IAsyncDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private IReadOnlyList<KeyBinding> keys = [];
    private ElementReference host;
    private ComponentScript script = default!;
    private DotNetObjectReference<ImportPage>? self;

    private Way chosenWay = Way.Link;
    private string url = "";
    private string? urlRead;
    private bool reading;
    private bool importing;
    private bool correcting;
    private bool fillNext;
    private bool focusNext;
    private bool anyway;
    private string? refusal;
    private Guid readId;
    private ReadArticle? read;
    private ArticleDouble? known;
    private IReadOnlyList<Fault> faults = [];
    private string? refused;
    private ArticleForm form = new();
    private Guid commandId = Guid.CreateVersion7();

    private enum Way
    {
        Link,
        File,
        Paste,
    }

    /// <summary>The reader's zone; comes from the shell.</summary>
    [CascadingParameter]
    public TimeZoneInfo? Zone { get; set; }

    [Inject]
    public required DeskSession Session { get; init; }

    [Inject]
    public required ImportTray Tray { get; init; }

    [Inject]
    public required ArticleDoubles Doubles { get; init; }

    [Inject]
    public required LongSplitting Splitting { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IJSRuntime Browser { get; init; }

    [Inject]
    public required IStringLocalizer<ImportPage> L { get; init; }

    private string? Missing => read is null ? L["MissingText"].Value
        : correcting ? L["MissingCorrection"].Value
        : revised is not null ? null
        : string.IsNullOrWhiteSpace(form.Title) ? L["MissingTitle"].Value
        : known is not null && !anyway ? L["MissingAnyway"].Value
        : null;

    /// <summary>What the browser says of what never reaches the desk.</summary>
    private object Says => new { lost = L["Lost"].Value, tooLarge = ImportRefusals.TooLarge.Sentence, most = ImportLimits.FileBytes };

    private bool CanImport => Missing is null && !importing && !reading;

    /// <summary>Called by the browser when a file was dropped on the page.</summary>
    [JSInvokable]
    public async Task DroppedAsync()
    {
        chosenWay = Way.File;
        StateHasChanged();
        await ReadFileAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await script.DisposeAsync();
        self?.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        script = new ComponentScript(Browser, "./Articles/ImportPage.razor.js");
        keys = [KeyBinding.To(this, "Ctrl+Enter", L["GoOn"], GoOnAsync)];
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (fillNext)
        {
            fillNext = false;
            await script.CallAsync("fillCorrection", host, $"{ReadingEndpoints.Path}/{readId}");
        }

        if (focusNext)
        {
            focusNext = false;
            await script.CallAsync("goOn", host);
        }

        if (!firstRender)
            return;

        self = DotNetObjectReference.Create(this);
        await script.CallAsync("watchDrop", host, self);
    }

    private void Choose(Way way)
    {
        chosenWay = way;
        refusal = null;
    }

    /// <summary>The next step: what was typed is read, a correction taken over, what was read imported.</summary>
    private Task GoOnAsync() => (read, correcting, chosenWay) switch
    {
        (null, _, Way.Paste) => ReadPasteAsync(),
        (null, _, Way.Link) when url.Trim().Length > 0 => ReadUrlAsync(),
        (not null, true, _) => SendCorrectionAsync(),
        _ => SubmitAsync(),
    };

    /// <summary>The desk may have the article already, or have it since somebody else was faster.</summary>
    private async Task LookForDoubleAsync()
    {
        if (revised is null && await PrepareAsync() is { } prepared)
            known = await Doubles.FindAsync(prepared, await Session.FindPersonIdAsync(), leaving.Token);
        if (known is not null)
            refused = null;
    }

    private async Task<ImportArticle?> PrepareAsync()
    {
        var outcome = await ArticleIntake.PrepareAsync(
            form.ToArticle(commandId, read!.Article.TextWithHeadline(), Zone ?? TimeZoneInfo.Utc, anyway), leaving.Token);
        if (outcome is Outcome<PreparedArticle>.Done { Value: var prepared })
            return prepared.Command;

        refusal = outcome.Sentence;
        return null;
    }

    private async Task ImportAsync(bool split)
    {
        if (read is null || correcting || importing || await ReadAnewAsync() || !CanImport)
            return;

        (importing, faults, refused) = (true, [], null);
        StateHasChanged();
        var outcome = await PrepareAsync() is { } command ? await Session.DoAsync(command, leaving.Token) : null;
        if (outcome is Outcome<ImportedArticleRef>.Done { Value: var article })
        {
            await ImportedAsync(article, split);
            return;
        }

        importing = false;
        faults = outcome is Outcome<ImportedArticleRef>.Invalid invalid ? invalid.Faults : [];
        refused = faults.Count == 0 ? outcome?.Sentence : null;
        commandId = Guid.CreateVersion7();
        if (outcome is Outcome<ImportedArticleRef>.Refused)
            await LookForDoubleAsync();
    }

    private async Task ImportedAsync(ImportedArticleRef article, bool split)
    {
        var personId = await Session.FindPersonIdAsync();
        Tray.Remove(personId, readId);
        if (split)
            await Splitting.SplitAsync(Guid.CreateVersion7(), article.Id, personId, leaving.Token);
        Navigation.NavigateTo(DeskRoutes.ToArticle(ArticleNumber.Format(article.Number)));
    }

    private IEnumerable<string> Steps()
    {
        var culture = CultureInfo.CurrentCulture;
        var seconds = read!.Took.TotalSeconds.ToString("0.0", culture);
        yield return read.Bytes > 0
            ? L["StepReadBytes", Math.Ceiling(read.Bytes / 1024.0).ToString("N0", culture), seconds]
            : L["StepRead", seconds];
        yield return L["StepText", read.Article.Text.Length.ToString("N0", culture)];
        foreach (var note in read.Article.Notes)
            yield return note.Sentence;
    }
}
