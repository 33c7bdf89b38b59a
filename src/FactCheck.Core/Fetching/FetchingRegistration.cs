using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Core.Fetching;

/// <summary>Puts the fetcher into a program.</summary>
public static class FetchingRegistration
{
    /// <summary>Adds <see cref="PageFetcher"/>; who wants other limits or allowed hosts configures <see cref="FetchingOptions"/>.</summary>
    public static IServiceCollection AddFetching(this IServiceCollection services)
    {
        services.AddOptions<FetchingOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IHostResolver, SystemHostResolver>();
        services.TryAddSingleton<PageFetcher>();
        return services;
    }
}
