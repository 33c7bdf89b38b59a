using System.Data.Common;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Merging;
using FactCheck.Core.Gate;
using FactCheck.Web.Shell;
using FactCheck.Web.Workspace;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FactCheck.Web.Sources.Merging;

/// <summary>
/// Asks which other source is the same, shows both side by side with what is kept of each, and makes one of them. What is
/// perhaps the same is offered first.
/// </summary>
public sealed partial class MergeSourcesDialog(SourceMerges merges, SourceLibrary library, DeskSession session, ClaimActions actions)
{
    private const int Shown = 20;

    private ElementReference field;
    private ElementReference done;
    private ElementReference? focused;
    private IReadOnlyList<SameSource>? found;
    private SourcePair? pair;
    private string words = "";
    private string? error;
    private string? refusal;
    private bool sending;

    /// <summary>The source something is the same as.</summary>
    [Parameter, EditorRequired]
    public Guid SourceId { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    /// <summary>Opens it; gives the key of the source that was kept, null when nothing was merged.</summary>
    public static async Task<Guid?> ShowAsync(IDialogService dialogs, string title, Guid sourceId)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        var parameters = new DialogParameters<MergeSourcesDialog> { { dialog => dialog.SourceId, sourceId } };
        var shown = await dialogs.ShowAsync<MergeSourcesDialog>(title, parameters, new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true, CloseButton = true });
        return await shown.Result is { Canceled: false, Data: Guid kept } ? kept : null;
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => ReadAsync();

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The search first, and what is confirmed once there is something to confirm.
        var wanted = pair is null ? field : done;
        if (wanted.Id is null || focused?.Id == wanted.Id)
            return;
        focused = wanted;
        await Task.Yield();
        await wanted.TryFocusAsync();
    }

    private async Task ReadAsync()
    {
        var wanted = words;
        try
        {
            error = null;
            var me = await session.FindPersonIdAsync();
            var alike = await merges.LikeAsync(me, SourceId, CancellationToken.None);
            var fitting = wanted.Trim().Length == 0
                ? alike
                : [.. (await library.ReadAsync(me, new SourceFilter(wanted.Trim(), Size: Shown), CancellationToken.None)).Rows
                    .Where(source => source.Id != SourceId)
                    .Select(source => alike.FirstOrDefault(same => same.Source.Id == source.Id) ?? new SameSource(source, null))];
            if (wanted == words)
                found = fitting;
        }
        catch (DbException)
        {
            error = L["Failed"];
        }
    }

    // The one that more rests on stays, unless somebody turns them round.
    private async Task ChooseAsync(Guid otherId)
    {
        await ShowAsync(SourceId, otherId);
        if (pair is { } shown && shown.Gone.Uses >= shown.Kept.Uses)
            await SwapAsync();
    }

    private Task SwapAsync() => pair is { } shown ? ShowAsync(shown.Kept.Id, shown.Gone.Id) : Task.CompletedTask;

    private async Task ShowAsync(Guid gone, Guid kept)
    {
        refusal = null;
        try
        {
            pair = await merges.PairAsync(await session.FindPersonIdAsync(), gone, kept, CancellationToken.None);
        }
        catch (DbException)
        {
            error = L["Failed"];
        }

        if (pair is null)
            await ReadAsync();
    }

    private Task BackAsync()
    {
        pair = null;
        return ReadAsync();
    }

    private async Task MergeAsync()
    {
        if (sending || pair is not { } shown)
            return;

        sending = true;
        var outcome = await actions.TryAsync(
            new MergeSources(Guid.CreateVersion7(), shown.Gone.Id, shown.Gone.Version, shown.Kept.Id, shown.Kept.Version),
            _ => L["Merged", shown.Gone.Title], null, CancellationToken.None);
        sending = false;
        if (outcome is Outcome<Guid>.Done { Value: var kept })
        {
            Dialog.Close(DialogResult.Ok(kept));
            return;
        }

        // Somebody edited one of them meanwhile: both are shown as they are now.
        if (outcome is not Outcome<Guid>.Refused)
            await ShowAsync(shown.Gone.Id, shown.Kept.Id);
        refusal = outcome is Outcome<Guid>.Conflict ? L["Changed"] : outcome.Sentence;
    }

    private string By(SameSource same) => string.Join(" · ", new[]
    {
        same.Why is { } why ? L[why.ToString()].Value : null, same.Source.Publisher, same.Source.Published, same.Source.Url, same.Source.FileName,
    }.Where(part => !string.IsNullOrEmpty(part)));

    private IEnumerable<Line> Lines(SourcePair shown) =>
    [
        new("Title", shown.Gone.Title, shown.Kept.Title, shown.Result.Title),
        new("Url", shown.Gone.Url, shown.Kept.Url, shown.Result.Url),
        new("Publisher", shown.Gone.Publisher, shown.Kept.Publisher, shown.Result.Publisher),
        new("Author", shown.Gone.Author, shown.Kept.Author, shown.Result.Author),
        new("Published", ProductWords.Day(shown.Gone.Published), ProductWords.Day(shown.Kept.Published), ProductWords.Day(shown.Result.Published)),
        new("Type", Words.Of(shown.Gone.Type), Words.Of(shown.Kept.Type), Words.Of(shown.Result.Type)),
        new("Primary", Primary(shown.Gone.Primary), Primary(shown.Kept.Primary), Primary(shown.Result.Primary)),
        new("File", shown.Gone.FileName, shown.Kept.FileName, shown.Kept.FileName ?? (shown.Gone.FileName is null ? null : L["AsSnapshot"].Value)),
        new("Uses", Count(shown.Gone.Uses), Count(shown.Kept.Uses), Count(shown.Gone.Uses + shown.Kept.Uses)),
    ];

    private string Primary(bool primary) => L[primary ? "Yes" : "No"];

    private static string Count(int number) => number.ToString(System.Globalization.CultureInfo.CurrentCulture);

    private sealed record Line(string Name, string? Gone, string? Kept, string? Result);
}
