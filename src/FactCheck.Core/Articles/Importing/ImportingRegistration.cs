using FactCheck.Core.Documents;
using FactCheck.Core.Fetching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Core.Articles.Importing;

/// <summary>Puts importing into a program.</summary>
public static class ImportingRegistration
{
    /// <summary>Adds <see cref="ArticleImporter"/> with the fetcher and the readers it asks.</summary>
    public static IServiceCollection AddImporting(this IServiceCollection services)
    {
        services.AddFetching();
        services.AddDocuments();
        services.TryAddSingleton<ArticleFiles>();
        services.TryAddSingleton<ArticleImporter>();
        return services;
    }
}
