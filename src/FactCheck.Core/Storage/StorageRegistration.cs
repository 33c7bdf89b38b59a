using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Splitting;
using FactCheck.Core.Audit;
using FactCheck.Core.Gate;
using FactCheck.Core.Revisions;
using FluentValidation;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Core.Storage;

/// <summary>Puts the gate, the reader and the record together.</summary>
public static class StorageRegistration
{
    /// <summary>Name of the assembly with SQLite's migrations.</summary>
    public const string MigrationsAssembly = "FactCheck.Migrations.Sqlite";

    /// <summary>Adds the desk on a database in this directory.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services, DeskDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        services.AddSingleton(directory);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<WriterQueue>();
        services.AddSingleton<FactFeed>();
        services.AddSingleton<Desk>();
        services.AddSingleton<DeskReader>();
        services.AddSingleton<WrittenHeads>();
        services.AddSingleton<RecordVerifier>();
        services.AddSingleton<ArticleSplitter>();
        services.AddSingleton<SplitBoard>();
        services.AddSingleton<LongSplitting>();
        services.AddSingleton<RevisionIntake>();
        // Not from a pool: what the gate opens for its transaction must never come into another hand.
        services.AddDbContextFactory<DeskContext>(options => Configure(options, directory.Database));
        services.AddValidatorsFromAssemblyContaining<Desk>(ServiceLifetime.Singleton, includeInternalTypes: true);
        AddHandlers(services);
        AddQueries(services);
        return services;
    }

    /// <summary>Adds the watcher that tells open pages of changes; for the server, not for single verbs.</summary>
    public static IServiceCollection AddFactWatcher(this IServiceCollection services) =>
        services.AddHostedService<FactWatcher>();

    /// <summary>Adds what splits long articles in the background; for the server, not for single verbs.</summary>
    public static IServiceCollection AddSplitWorker(this IServiceCollection services) =>
        services.AddHostedService<SplitWorker>();

    /// <summary>Points a context at a database file.</summary>
    public static void Configure(DbContextOptionsBuilder options, string databasePath)
    {
        ArgumentNullException.ThrowIfNull(options);
        var connection = new SqliteConnectionStringBuilder { DataSource = databasePath, ForeignKeys = true }.ToString();
        options.UseSqlite(connection, sqlite => sqlite.MigrationsAssembly(MigrationsAssembly));
        options.AddInterceptors(new ConnectionSettings());
    }

    /// <summary>A query class is a public one that is made of the reader alone.</summary>
    private static void AddQueries(IServiceCollection services)
    {
        var queries = typeof(Desk).Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.GetConstructor([typeof(DeskReader)]) is not null);
        foreach (var query in queries)
            services.TryAddSingleton(query);
    }

    private static void AddHandlers(IServiceCollection services)
    {
        var handlers = typeof(Desk).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false })
            .SelectMany(type => type.GetInterfaces(), (type, contract) => (type, contract))
            .Where(pair => pair.contract.IsGenericType && pair.contract.GetGenericTypeDefinition() == typeof(ICommandHandler<,>));
        foreach (var (type, contract) in handlers)
            services.AddScoped(contract, type);
    }
}
