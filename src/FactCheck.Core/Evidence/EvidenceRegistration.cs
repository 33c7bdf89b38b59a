using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Fetching;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Evidence;

/// <summary>Puts sources and files together.</summary>
public static class EvidenceRegistration
{
    /// <summary>Adds the store of files; the library's queries come with the desk.</summary>
    public static IServiceCollection AddEvidence(this IServiceCollection services) => services
        .AddFetching()
        .AddSingleton<SourcePages>()
        .AddSingleton<SnapshotIntake>()
        .AddSingleton<CaptureQueue>()
        .AddSingleton<CaptureJob>()
        .AddSingleton<WarcExport>()
        .AddSingleton<BlobStore>()
        .AddSingleton<SweepUnclaimedBlobs>();

    /// <summary>Adds the worker that captures pages in the background; for the server, not for single verbs.</summary>
    public static IServiceCollection AddCapturing(this IServiceCollection services) => services.AddHostedService<CaptureWorker>();

    /// <summary>Adds the hourly sweep of files nobody claimed; for the server, not for single verbs.</summary>
    public static IServiceCollection AddBlobSweep(this IServiceCollection services) => services.AddHostedService<HourlySweep>();
}
