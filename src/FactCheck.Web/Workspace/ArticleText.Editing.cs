using FactCheck.Text;
using FactCheck.Text.Anchoring;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Workspace;

/// <content>What is selected in the text, and the edges of the chosen claim's passages.</content>
public sealed partial class ArticleText
{
    private TextUnit unit = TextUnit.Word;
    private PickedText? picked;
    private int selections;

    /// <summary>What the page lets people do with the text; null when it is only read.</summary>
    [Parameter]
    public ITextEditing? Editing { get; set; }

    /// <summary>Text was selected, and this is what of it is taken; null when nothing is any more.</summary>
    [Parameter]
    public EventCallback<Span?> OnSelect { get; set; }

    /// <summary>What is selected in the article at this moment and taken; null when nothing is.</summary>
    public async Task<Span?> ReadSelectionAsync()
    {
        var edges = await script.AskAsync<int[]>("selected");
        return edges is [var start, var end] ? (await SnapAsync(start, end))?.Span : null;
    }

    /// <summary>Brings the chosen claim into sight again, wherever somebody has gone meanwhile.</summary>
    public Task RevealAsync() => Chosen is { } id ? script.TellAsync("reveal", KeyOf(id)) : Task.CompletedTask;

    /// <summary>Selects a stretch and brings it into sight; the text has the focus then.</summary>
    public Task SelectAsync(Span stretch) => script.TellAsync("select", stretch.Start, stretch.End);

    /// <summary>Selects nothing.</summary>
    public Task ClearSelectionAsync()
    {
        selections++;
        picked = null;
        return script.TellAsync("clear");
    }

    /// <summary>Text was selected, by a unit; gives what is taken.</summary>
    [JSInvokable]
    public async Task<int[]?> Select(int start, int end, string by)
    {
        var turn = ++selections;
        unit = Unit(by);
        var taken = start < end ? await SnapAsync(start, end) : null;
        // What was selected since counts, also when its answer came first.
        if (turn == selections)
        {
            picked = taken;
            await OnSelect.InvokeAsync(picked?.Span);
            StateHasChanged();
        }

        return taken is { Span: var span } ? [span.Start, span.End] : null;
    }

    /// <summary>An edge of a passage goes a step.</summary>
    [JSInvokable]
    public Task<MovedEdge?> MoveEdge(int start, int end, bool isEnd, int step, string by) =>
        MoveAsync(new EdgeMove(new Span(start, end), isEnd, Unit(by), step > 0, null));

    /// <summary>An edge of a passage goes to an offset.</summary>
    [JSInvokable]
    public Task<MovedEdge?> DragEdge(int start, int end, bool isEnd, int to, string by) =>
        MoveAsync(new EdgeMove(new Span(start, end), isEnd, Unit(by), true, to));

    /// <summary>A passage of the chosen claim goes elsewhere.</summary>
    [JSInvokable]
    public async Task<bool> SavePassage(int start, int end, int newStart, int newEnd) =>
        Editing is not null && await Editing.ChangeAsync(new Span(start, end), new Span(newStart, newEnd));

    /// <summary>A passage of the chosen claim is taken off.</summary>
    [JSInvokable]
    public async Task<bool> TakePassageOff(int start, int end) =>
        Editing is not null && await Editing.ChangeAsync(new Span(start, end), null);

    private static TextUnit Unit(string name) => Enum.TryParse<TextUnit>(name, out var named) ? named : TextUnit.Word;

    private async Task<MovedEdge?> MoveAsync(EdgeMove move) => Editing is null ? null : await Editing.MoveAsync(move);

    private async Task<PickedText?> SnapAsync(int start, int end)
    {
        var selected = new Span(start, end);
        return Editing is null ? new PickedText(selected, "") : await Editing.SnapAsync(selected, unit);
    }

    /// <summary>Counts at once: a key pressed before the browser has answered asks it for what is selected, and takes that by this unit.</summary>
    private async Task SnapByAsync(TextUnit other)
    {
        selections++;
        unit = other;
        await OnSelect.InvokeAsync(null);
        await script.TellAsync("snap", other.ToString());
    }

    private object KeyOf(Guid claimId) =>
        TextMark.KeyOf(claimId, Layers.Marks.FirstOrDefault(mark => mark.ClaimId == claimId)?.Number);

    private object? HandleWords(string? claim) => claim is null ? null : new
    {
        Start = L["EdgeStart", claim].Value,
        End = L["EdgeEnd", claim].Value,
        Help = L["EdgeHelp"].Value,
        AsBefore = L["EdgeAsBefore"].Value,
        TakeOff = L["TakeOff", claim].Value,
    };
}
