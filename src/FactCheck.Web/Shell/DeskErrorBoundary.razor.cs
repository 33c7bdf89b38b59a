using System.Diagnostics;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Shell;

/// <summary>Stands in for a page that broke: says so, with a reference that the log holds too.</summary>
public sealed partial class DeskErrorBoundary
{
    private string reference = "";

    [Inject]
    private ILogger<DeskErrorBoundary> Logger { get; set; } = default!;

    protected override Task OnErrorAsync(Exception exception)
    {
        reference = ActivityTraceId.CreateRandom().ToString()[..8];
        Logger.LogError(exception, "A page broke, reference {Reference}", reference);
        return Task.CompletedTask;
    }
}
