using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Evidence;

/// <summary>Puts sources and files together.</summary>
public static class EvidenceRegistration
{
    /// <summary>Adds the library and the store of files.</summary>
    public static IServiceCollection AddEvidence(this IServiceCollection services) => services
        .AddSingleton<BlobStore>()
        .AddSingleton<SweepUnclaimedBlobs>()
        .AddSingleton<SourceLibrary>()
        .AddSingleton<SourceDetail>();

    /// <summary>Adds the hourly sweep of files nobody claimed; for the server, not for single verbs.</summary>
    public static IServiceCollection AddBlobSweep(this IServiceCollection services) => services.AddHostedService<HourlySweep>();
}
