using FactCheck.Core.Demo;
using FactCheck.Core.Storage;

namespace FactCheck.Web.CommandLine;

/// <summary>Loads the demo desk from the folder beside the program.</summary>
internal sealed class SeededDemo(DeskDirectory directory) : IDemoLoader
{
    /// <inheritdoc/>
    public Task LoadAsync(IServiceProvider services, CancellationToken cancellation) =>
        DemoDesk.LoadAsync(directory, DemoMode.Seeds, services.GetRequiredService<TimeProvider>(), cancellation);
}
