using FactCheck.Core.Documents;
using FactCheck.Core.Evidence.Archiving;
using FactCheck.Core.Evidence.Bibliography;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Fetching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Core.Evidence;

/// <summary>Puts sources and files together.</summary>
public static class EvidenceRegistration
{
    /// <summary>Adds the store of files; the library's queries come with the desk.</summary>
    public static IServiceCollection AddEvidence(this IServiceCollection services) => services
        .AddFetching()
        .AddDocuments()
        .AddSingleton<SourcePages>()
        .AddSingleton<SnapshotIntake>()
        .AddArchiving()
        .AddSingleton<CaptureQueue>()
        .AddSingleton<CaptureJob>()
        .AddCitedPages()
        .AddSingleton<LinkCheckJob>()
        .AddSingleton<CrawlDelays>()
        .AddSingleton<CitedQuotations>()
        .AddSingleton<WarcExport>()
        .AddSingleton<BibliographyExport>()
        .AddSingleton<BlobStore>()
        .AddSingleton<SweepUnclaimedBlobs>();

    /// <summary>Adds what is known of cited pages, and where looks at them are asked for.</summary>
    public static IServiceCollection AddCitedPages(this IServiceCollection services)
    {
        services.AddOptions<LinkCheckOptions>();
        services.TryAddSingleton<LinkChecks>();
        services.TryAddSingleton<CitedPages>();
        return services;
    }

    private static IServiceCollection AddArchiving(this IServiceCollection services)
    {
        services.AddOptions<ArchiveOptions>();
        return services.AddSingleton<PageArchive>();
    }

    /// <summary>Adds the worker that captures pages in the background; for the server, not for single verbs.</summary>
    public static IServiceCollection AddCapturing(this IServiceCollection services) => services.AddHostedService<CaptureWorker>();

    /// <summary>Adds the worker that looks at sources' pages, asked for or on a schedule; for the server, not for single verbs.</summary>
    public static IServiceCollection AddLinkChecks(this IServiceCollection services) => services.AddHostedService<LinkCheckWorker>();

    /// <summary>Adds the hourly sweep of files nobody claimed; for the server, not for single verbs.</summary>
    public static IServiceCollection AddBlobSweep(this IServiceCollection services) => services.AddHostedService<HourlySweep>();
}
