using FactCheck.Core.Fetching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Core.Articles.Importing;

/// <summary>Puts importing into a program.</summary>
public static class ImportingRegistration
{
    /// <summary>Adds <see cref="ArticleImporter"/> and the fetcher it asks.</summary>
    public static IServiceCollection AddImporting(this IServiceCollection services)
    {
        services.AddFetching();
        services.TryAddSingleton<ArticleImporter>();
        return services;
    }
}
