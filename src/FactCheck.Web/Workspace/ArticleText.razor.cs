using System.Globalization;
using System.Text.Json;
using FactCheck.Text.Structure;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Workspace;

/// <summary>The article's text with its marks. The text itself never passes through the circuit.</summary>
public sealed partial class ArticleText(IJSRuntime browser) : IAsyncDisposable
{
    private readonly ComponentScript script = new(browser, "./Workspace/ArticleText.razor.js");
    private ElementReference scroller;
    private ElementReference host;
    private ElementReference map;
    private ElementReference seen;
    private ElementReference toolbar;
    private DotNetObjectReference<ArticleText>? self;
    private Phase phase = Phase.Loading;
    private string? loaded;
    private TextLayers? drawn;
    private (Guid? Claim, TextLayers? Layers, string? Movable) outlined;
    private string? chosen;
    private bool working;

    private enum Phase
    {
        Loading,
        Shown,
        Failed,
    }

    /// <summary>Where the browser fetches the text.</summary>
    [Parameter, EditorRequired]
    public string Source { get; set; } = "";

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>Byline, publication, date and revision in one line.</summary>
    [Parameter]
    public string Meta { get; set; } = "";

    /// <summary>BCP 47.</summary>
    [Parameter]
    public string Language { get; set; } = "en";

    /// <summary>The text opens with its own headline, which then stands in place of the title.</summary>
    [Parameter]
    public bool HasHeadline { get; set; }

    /// <summary>Where the browser reads the claims as a list for paper; null when they are not printed.</summary>
    [Parameter]
    public string? Claims { get; set; }

    /// <summary>What is drawn over the text.</summary>
    [Parameter]
    public TextLayers Layers { get; set; } = TextLayers.None;

    /// <summary>The claim that is outlined and in sight.</summary>
    [Parameter]
    public Guid? Chosen { get; set; }

    /// <summary>A mark was clicked.</summary>
    [Parameter]
    public EventCallback<Guid> OnChoose { get; set; }

    /// <summary>A stretch that was set aside was clicked.</summary>
    [Parameter]
    public EventCallback<Guid> OnStretch { get; set; }

    /// <summary>The text stands there, or could not be fetched.</summary>
    [Parameter]
    public EventCallback OnSettled { get; set; }

    /// <summary>What floats beside a selection.</summary>
    [Parameter]
    public RenderFragment? Toolbar { get; set; }

    /// <summary>What stands at the head of the text.</summary>
    [Parameter]
    public RenderFragment? Top { get; set; }

    [JSInvokable]
    public Task ChooseMark(string? key) => Guid.TryParse(key, out var id)
        ? OnChoose.InvokeAsync(id)
        : Layers.Marks.FirstOrDefault(mark => mark.Number?.ToString(CultureInfo.InvariantCulture) == key) is { } mark
            ? OnChoose.InvokeAsync(mark.ClaimId)
            : Task.CompletedTask;

    [JSInvokable]
    public Task ChooseStretch(string? stretchId) => Guid.TryParse(stretchId, out var id) ? OnStretch.InvokeAsync(id) : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await script.DisposeAsync();
        self?.Dispose();
    }

    // An attribute is drawn together with what else shows the claim; a call would come a drawing later.
    protected override void OnParametersSet()
    {
        var now = (Chosen, Layers, Editing?.Movable);
        if (now == outlined)
            return;
        outlined = now;
        chosen = Chosen is { } id
            ? JsonSerializer.Serialize(new { Claim = id, Key = KeyOf(id), Words = HandleWords(Editing?.Movable) }, JsonSerializerOptions.Web)
            : null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (working)
            return;

        working = true;
        try
        {
            if (firstRender)
                await MountAsync();
            if (!script.Started)
                return;
            if (loaded != Source && phase != Phase.Failed)
                await LoadAsync();
            await DrawAsync();
        }
        finally
        {
            working = false;
        }
    }

    private async Task MountAsync()
    {
        self = DotNetObjectReference.Create(this);
        await script.StartAsync("mount", scroller, host, map, seen, toolbar, self, TextLayers.LookRows());
    }

    private async Task LoadAsync()
    {
        var source = Source;
        phase = Phase.Loading;
        loaded = source;
        try
        {
            phase = await script.AskAsync<bool>("load", source, KindNames(), Claims) ? Phase.Shown : Phase.Failed;
        }
        catch (JSException)
        {
            phase = Phase.Failed;
        }

        drawn = null;
        pointed = null;
        StateHasChanged();
        await OnSettled.InvokeAsync();
    }

    private Dictionary<string, string> KindNames() => Enum.GetValues<StructureKind>()
        .Where(kind => kind != StructureKind.Body).ToDictionary(kind => kind.ToString(), kind => L[$"Kind.{kind}"].Value);

    private async Task DrawAsync()
    {
        if (phase != Phase.Shown)
            return;

        if (drawn != Layers)
            await ShowAsync(drawn ?? TextLayers.None, drawn = Layers);
        await PointOutAsync();
    }

    private Task ShowAsync(TextLayers before, TextLayers now)
    {
        var (from, removed, rows) = now.MarksSince(before);
        var stretches = ReferenceEquals(now.Stretches, before.Stretches) ? null : now.StretchRows();
        return script.TellAsync("show", from, removed, rows, stretches, now.Coverage);
    }
}
