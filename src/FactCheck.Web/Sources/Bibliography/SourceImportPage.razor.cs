using System.Data.Common;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Bibliography;
using FactCheck.Core.Gate;
using FactCheck.Web.Shell;
using FactCheck.Web.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;

namespace FactCheck.Web.Sources.Bibliography;

/// <summary>Brings a file of references into the library: what it holds is shown first, with what the desk has already.</summary>
public sealed partial class SourceImportPage(
    BibliographyTray tray, BibliographyPreview preview, DeskSession session, NavigationManager navigation, ISnackbar snackbar, IStringLocalizer<ClaimWords> words, IJSRuntime browser) : IAsyncDisposable
{
    private readonly ComponentScript script = new(browser, "./Sources/Bibliography/SourceImportPage.razor.js");
    private readonly HashSet<int> wanted = [];
    private ElementReference host;
    private IReadOnlyList<Crumb> parents = [];
    private IReadOnlyList<PreviewedItem>? items;
    private Guid intent;
    private string? refusal;
    private bool reading;
    private bool sending;

    private string Summary => L["Summary", items!.Count, items.Count(item => item.IsNew), items.Count(item => item.KnownId is not null || item.SameAs is not null), items.Count(item => item.Item.Source is null)];

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => script.DisposeAsync();

    /// <inheritdoc/>
    protected override void OnInitialized() => parents = [new Crumb(L["Sources"], DeskRoutes.Sources)];

    private async Task UploadAsync()
    {
        (reading, items, refusal) = (true, null, null);
        wanted.Clear();
        StateHasChanged();
        try
        {
            var says = new { lost = L["Lost"].Value, tooLarge = BibliographyRefusals.TooLarge.Sentence, most = BibliographyFile.MostBytes };
            await ShowAsync(await script.CallAsync<BibliographyAnswer>("read", host, BibliographyEndpoints.Reading, says));
        }
        catch (Exception fault) when (fault is JSException or DbException)
        {
            refusal = L["Lost"];
        }
        finally
        {
            reading = false;
        }
    }

    private async Task ShowAsync(BibliographyAnswer? answer)
    {
        refusal = answer?.Sentence;
        var person = await session.FindPersonIdAsync();
        if (answer?.Id is not { } id || tray.Find(person, id) is not { } read)
            return;
        items = await preview.ReadAsync(person, read, CancellationToken.None);
        wanted.UnionWith(items.Where(item => item.IsNew).Select(item => item.Item.Place));
        intent = Guid.CreateVersion7();
    }

    private void Toggle(int place)
    {
        if (!wanted.Remove(place))
            wanted.Add(place);
        intent = Guid.CreateVersion7();
    }

    private async Task ImportAsync()
    {
        if (items is null || sending)
            return;
        sending = true;
        var sources = items.Where(item => wanted.Contains(item.Item.Place)).Select(item => item.Item.Source!).ToList();
        var outcome = await session.DoAsync(new ImportSources(intent, sources), CancellationToken.None);
        sending = false;
        refusal = outcome.Sentence;
        if (outcome is not Outcome<SourcesImported>.Done { Value: var done })
            return;
        snackbar.Add(L[done.Added == 1 ? "AddedOne" : "Added", done.Added].Value, Severity.Normal);
        navigation.NavigateTo(DeskRoutes.Sources);
    }

    private string By(SourceDetails source) => string.Join(" · ", new[]
    {
        source.Publisher, source.Author, ProductWords.Day(source.Published), words.Of(source.Type), source.Url,
    }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
