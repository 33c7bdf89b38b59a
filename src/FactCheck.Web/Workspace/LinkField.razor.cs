using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Gate;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Workspace;

/// <summary>
/// A source's web address. What the page says of itself is read beside the writing and fills what is still empty; nobody
/// waits for it, and nothing that was typed is written over.
/// </summary>
public sealed partial class LinkField(SourcePages pages, SourceLibrary library) : IDisposable
{
    private readonly CancellationTokenSource closed = new();
    private string read = "";
    private string said = "";
    private string? icon;
    private SourceRow? known;

    [Parameter, EditorRequired]
    public EvidenceForm Form { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What was wrong with it when it was sent.</summary>
    [Parameter]
    public IReadOnlyList<Fault> Faults { get; set; } = [];

    /// <summary>Who writes.</summary>
    [Parameter]
    public Guid PersonId { get; set; }

    /// <summary>The library's own source is to be used instead.</summary>
    [Parameter]
    public EventCallback<SourceRow> OnUse { get; set; }

    /// <summary>The address or what is known of its page is another one now.</summary>
    [Parameter]
    public EventCallback OnChange { get; set; }

    /// <summary>Looks the address up in the library, then has the page read.</summary>
    public async Task ReadAsync()
    {
        var url = Form.Url.Trim();
        if (url == read)
            return;
        read = url;
        (said, icon) = ("", null);
        await OnChange.InvokeAsync();
        known = url.Length == 0 ? null : await library.FindByUrlAsync(PersonId, url, closed.Token);
        if (known is null && FactCheck.Core.Articles.WebAddress.IsValid(url))
            _ = InvokeAsync(() => DescribeAsync(url));
    }

    public void Dispose()
    {
        closed.Cancel();
        closed.Dispose();
    }

    private async Task DescribeAsync(string url)
    {
        said = L["Reading"];
        StateHasChanged();
        try
        {
            var outcome = await pages.DescribeAsync(PersonId, url, closed.Token);
            if (read != url || closed.IsCancellationRequested)
                return;
            if (outcome is Outcome<DescribedPage>.Done { Value: var page })
                await TakeAsync(page);
            else
                said = L["NotRead", outcome.Sentence ?? ""];
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The dialog was closed: what the page says is filled in when it is captured.
        }
    }

    private Task TakeAsync(DescribedPage page)
    {
        Form.Fill(page.Particulars);
        known = page.Known;
        icon = page.IconData;
        said = L["Read", page.Particulars.Publisher ?? ""];
        return OnChange.InvokeAsync();
    }
}
