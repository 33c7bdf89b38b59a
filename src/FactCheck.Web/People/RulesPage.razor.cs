using System.Data.Common;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.People;

/// <summary>The desk's evidence rules: the least a verdict with each rating rests on.</summary>
public sealed partial class RulesPage : IDisposable
{
    private readonly CancellationTokenSource closing = new();
    private string? error;

    /// <summary>What is shown, carried over from the page's first bytes.</summary>
    [PersistentState]
    public IReadOnlyList<RatingRule>? Rules { get; set; }

    [Inject]
    private EvidenceRules Reader { get; set; } = default!;

    [Inject]
    private DeskSession Session { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose() => closing.Cancel();

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Rules is null ? ReadAsync() : Task.CompletedTask;

    private async Task ReadAsync()
    {
        try
        {
            Rules = await Reader.ReadAsync(await Session.FindPersonIdAsync(), closing.Token);
            error = null;
        }
        catch (DbException)
        {
            error = L["Failed"];
        }
    }
}
