using FactCheck.Core.Evidence.Quoting;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Gate;
using FactCheck.Text;
using FactCheck.Web.Shell;
using FactCheck.Web.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Sources.Snapshots;

/// <summary>What a snapshot says. A piece of evidence's quotation is marked in it, and another passage can be made the quotation.</summary>
public sealed partial class SnapshotTextView(SourceSnapshots snapshots, QuotationPlaces quotations, ClaimActions actions, IJSRuntime browser) : IAsyncDisposable
{
    private readonly ComponentScript script = new(browser, "./Sources/Snapshots/SnapshotTextView.razor.js");
    private readonly CancellationTokenSource closed = new();
    private IReadOnlyList<(int Start, string Text)>? paragraphs;
    private DotNetObjectReference<SnapshotTextView>? self;
    private ElementReference host;
    private QuotingPiece? piece;
    private Guid? read;
    private Span? selected;
    private Span? revealed;
    private bool watched;
    private bool sending;
    private string? refusal;

    [Parameter, EditorRequired]
    public SnapshotRow Row { get; set; } = default!;

    /// <summary>Who reads.</summary>
    [Parameter]
    public Guid PersonId { get; set; }

    /// <summary>The piece of evidence whose quotation is shown, and can be selected anew.</summary>
    [SupplyParameterFromQuery(Name = "evidence")]
    private Guid? EvidenceId { get; set; }

    private Span? Marked => piece?.Place is { } place && place.SnapshotId == Row.Id ? place.Place : null;

    /// <summary>What is selected, for those who hear the page.</summary>
    private string Chosen => selected is not { } span || paragraphs is null
        ? ""
        : L["Chosen", string.Join(' ', paragraphs.Where(one => span.Overlaps(new Span(one.Start, one.Start + one.Text.Length)))
            .Select(one => one.Text[Math.Max(0, span.Start - one.Start)..Math.Min(one.Text.Length, span.End - one.Start)]))];

    private string Standing => (piece!.Quotation, piece.Place?.Place, Marked) switch
    {
        (null, _, _) => L["NoQuotation"],
        (_, _, not null) => L["Here"],
        (_, not null, _) => L["Elsewhere"],
        _ => L["NotHere"],
    };

    /// <summary>Called by the browser when a stretch of the text was selected.</summary>
    [JSInvokable]
    public Task SelectedAsync(int start, int end) => InvokeAsync(() =>
    {
        selected = start < end ? new Span(start, end) : null;
        StateHasChanged();
    });

    /// <summary>Called by the browser when what was chosen with the keys is to be the quotation.</summary>
    [JSInvokable("QuoteAsync")]
    public Task QuoteChosenAsync(int start, int end) => InvokeAsync(async () =>
    {
        selected = start < end ? new Span(start, end) : null;
        await QuoteAsync();
        StateHasChanged();
    });

    public async ValueTask DisposeAsync()
    {
        await closed.CancelAsync();
        closed.Dispose();
        await script.DisposeAsync();
        self?.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (EvidenceId is { } wanted && read != wanted)
        {
            read = wanted;
            await ReadPieceAsync();
        }

        paragraphs ??= SnapshotParagraphs.Of(await snapshots.ReadTextAsync(PersonId, Row.Id, closed.Token) ?? "");
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (paragraphs is null || piece is null || Row.WithoutText is not null)
            return;
        if (!watched)
        {
            watched = true;
            self = DotNetObjectReference.Create(this);
            await script.StartAsync("watch", host, self);
        }

        if (Marked is { } marked && marked != revealed)
        {
            revealed = marked;
            await script.CallAsync("reveal", host);
        }
    }

    /// <summary>A paragraph cut where the mark begins and ends.</summary>
    private IEnumerable<(string Text, bool Marked)> Parts(int start, string text)
    {
        if (Marked is not { } marked || !marked.Overlaps(new Span(start, start + text.Length)))
            return [(text, false)];
        var from = Math.Max(0, marked.Start - start);
        var to = Math.Min(text.Length, marked.End - start);
        return new[] { (text[..from], false), (text[from..to], true), (text[to..], false) }.Where(part => part.Item1.Length > 0);
    }

    private async Task ReadPieceAsync() =>
        piece = read is { } evidenceId ? await quotations.OfAsync(PersonId, Row.SourceId, evidenceId, closed.Token) : null;

    private async Task QuoteAsync()
    {
        if (piece is null || selected is not { } passage || sending)
            return;
        sending = true;
        try
        {
            var command = new QuotePassage(Guid.CreateVersion7(), piece.EvidenceId, piece.Version, Row.Id, passage);
            var outcome = await actions.TryAsync(command, _ => L["Quoted"], stop => AgainAsync(command, stop), CancellationToken.None);
            refusal = outcome is Outcome<int>.Conflict ? L["Changed"] : outcome.Sentence;
            selected = null;
            await ReadPieceAsync();
        }
        finally
        {
            sending = false;
        }
    }

    private async Task<bool> AgainAsync(QuotePassage command, CancellationToken cancellation)
    {
        if (await quotations.OfAsync(PersonId, Row.SourceId, command.EvidenceId, cancellation) is not { } now)
            return false;
        var again = command with { Id = Guid.CreateVersion7(), Version = now.Version };
        return (await actions.TryAsync(again, _ => L["Quoted"], stop => AgainAsync(again, stop), cancellation)).IsDone;
    }
}
