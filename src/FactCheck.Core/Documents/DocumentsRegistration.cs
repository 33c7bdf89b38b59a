using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Core.Documents;

/// <summary>Puts the reading of documents into a program.</summary>
public static class DocumentsRegistration
{
    /// <summary>Adds <see cref="DocumentReaders"/>; the program says with <see cref="DocumentReadingOptions.Command"/> what to start.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddOptions<DocumentReadingOptions>();
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DocumentReaders>();
        return services;
    }
}
