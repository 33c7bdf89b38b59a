using System.Data.Common;
using FactCheck.Core.Evidence.Findings;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Sources.Findings;

/// <summary>The findings of the desk, the newest first. What is looked for stands in the address.</summary>
public sealed partial class FindingsPage(FindingLibrary library, DeskSession session, NavigationManager navigation) : IDisposable
{
    private readonly CancellationTokenSource closed = new();
    private readonly TypedWords words = new();
    private IReadOnlyList<Crumb> parents = [];
    private IReadOnlyList<KeyBinding> keys = [];
    private RowKeys? rowKeys;
    private FindingPage? page;
    private string? error;

    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    public Guid? After { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        closed.Cancel();
        closed.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        parents = [new Crumb(L["Sources"], DeskRoutes.Sources)];
        keys = [KeyBinding.To(this, "/", L["FindKey"], () => rowKeys?.FindAsync() ?? Task.CompletedTask)];
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        words.Follow(Text);
        return ReadAsync();
    }

    private async Task ReadAsync()
    {
        var wanted = (Text, After);
        try
        {
            var read = await library.ReadAsync(await session.FindPersonIdAsync(), Text, After, closed.Token);
            if (wanted == (Text, After))
                (page, error) = (read, null);
        }
        catch (DbException)
        {
            error = L["Failed"];
        }
    }

    private void Find() => navigation.NavigateTo(
        navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["q"] = words.Send(), ["after"] = null }), replace: true);

    private string Address(Guid? after) => navigation.GetUriWithQueryParameter("after", after);
}
