using FactCheck.Core.Evidence;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Demo;

/// <summary>Loads the demo desk into an empty database, every step through the gate like anybody's work.</summary>
public static class DemoDesk
{
    private const string Name = "Courier desk";

    private static readonly TimeSpan Back = TimeSpan.FromHours(5);

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(75);

    /// <summary>Loads everything in the seeds folder.</summary>
    /// <param name="directory">The desk's directory; its database is migrated and empty.</param>
    /// <param name="seeds">The folder with people, sources, checks and articles.</param>
    /// <exception cref="InvalidOperationException">A step was refused: the seeds do not fit the rules.</exception>
    public static async Task LoadAsync(DeskDirectory directory, string seeds, TimeProvider clock, CancellationToken cancellation)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(new DemoClock(clock, Back, Step));
        collection.AddDesk(directory).AddPeople().AddEvidence().AddDeskIdentity();
        await using var services = collection.BuildServiceProvider();

        var told = await DemoSeeds.ReadAsync(seeds, cancellation);
        var loader = new DemoLoader(services, told, clock.GetUtcNow(), cancellation);
        await loader.FoundAsync(Name);
        foreach (var check in told.Checks)
            await loader.LoadAsync(check);
    }
}
