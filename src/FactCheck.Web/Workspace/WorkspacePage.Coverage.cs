using FactCheck.Text;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Workspace;

/// <content>What nobody has looked at yet, sentence by sentence.</content>
public sealed partial class WorkspacePage
{
    private Span? walked;
    private string heard = "";

    [Inject]
    private CoverageWalk Walk { get; set; } = default!;

    private int Left => State.Article is { } article ? article.SentencesTotal - article.SentencesCovered : 0;

    private KeyBinding[] CoverageKeys() =>
    [
        KeyBinding.To(this, "c", L["CoverageHelp"], ToggleCoverage),
        KeyBinding.To(this, "Shift+J", L["NextLeft"], () => WalkAsync(forward: true), repeats: true) with { When = () => Left > 0 },
        KeyBinding.To(this, "Shift+K", L["PreviousLeft"], () => WalkAsync(forward: false), repeats: true) with { When = () => Left > 0 },
        KeyBinding.To(this, "Shift+L", L["TakeNextLeft"], WidenAsync) with { When = () => walked is not null },
    ];

    private void ToggleCoverage()
    {
        State.Coverage = !State.Coverage;
        walked = null;
        heard = State.Coverage ? L["SentencesLeft", Left] : L["EverythingShown"];
    }

    /// <summary>Selects the next sentence nobody has looked at, so that it can be made a claim or set aside at once.</summary>
    private async Task WalkAsync(bool forward)
    {
        if (State.Article is not { } article || text is null)
            return;

        State.Coverage = true;
        listOpen = false;
        var from = await text.ReadSelectionAsync() ?? walked;
        if (await Walk.FindAsync(article, State.PersonId, State.Layers, from, forward, closed.Token) is not { } found)
        {
            walked = null;
            heard = L["NothingLeft"];
            return;
        }

        await ShowLeftAsync(found, found.Span);
    }

    /// <summary>Takes the next sentence nobody has looked at into the stretch that is selected.</summary>
    private async Task WidenAsync()
    {
        if (State.Article is not { } article || text is null || (await text.ReadSelectionAsync() ?? walked) is not { } from)
            return;

        var last = new Span(from.End - 1, from.End);
        if (await Walk.FindAsync(article, State.PersonId, State.Layers, last, forward: true, closed.Token) is { } found && found.Span.Start > from.Start)
            await ShowLeftAsync(found, new Span(from.Start, found.Span.End));
    }

    private async Task ShowLeftAsync(SentenceLeft found, Span stretch)
    {
        walked = stretch;
        heard = L["SentenceLeft", found.Place, found.Count, found.Words];
        StateHasChanged();
        await text!.SelectAsync(stretch);
    }

    /// <summary>Whoever goes from sentence to sentence goes on after one was set aside.</summary>
    private async Task WalkOnAsync()
    {
        if (walked is not null)
            await WalkAsync(forward: true);
    }
}
