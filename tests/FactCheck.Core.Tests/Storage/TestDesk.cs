using FactCheck.Core.Audit;
using FactCheck.Core.Documents;
using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Core.Tests.Storage;

/// <summary>A desk on a real SQLite file of its own: a copy of one template that the migrations made.</summary>
public sealed class TestDesk : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private readonly ServiceProvider services;

    private TestDesk(string path, Action<IServiceCollection>? more)
    {
        Directory = new DeskDirectory(path);
        Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 4, 9, 0, 0, TimeSpan.Zero));
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddLogging();
        collection.AddDesk(Directory);
        collection.AddScoped<ICommandHandler<AddTestPerson, Guid>, AddTestPersonHandler>();
        // What is read is tested here; that it is read in a process of its own is tested with the documents.
        collection.Configure<DocumentReadingOptions>(options => options.InThisProcess = true);
        more?.Invoke(collection);
        services = collection.BuildServiceProvider();
        Given = new Given(this);
    }

    public DeskDirectory Directory { get; }

    public FakeTimeProvider Clock { get; }

    public Given Given { get; }

    public Desk Gate => services.GetRequiredService<Desk>();

    public DeskReader Reader => services.GetRequiredService<DeskReader>();

    public IServiceProvider Services => services;

    /// <summary>Makes a desk; <paramref name="more"/> adds services such as a feature's queries.</summary>
    public static async Task<TestDesk> CreateAsync(Action<IServiceCollection>? more = null)
    {
        var template = await Template.Value;
        var path = System.IO.Directory.CreateTempSubdirectory("factcheck-test-").FullName;
        var desk = new TestDesk(path, more);
        File.Copy(template, desk.Directory.Database);
        return desk;
    }

    /// <summary>Sends a command as a person.</summary>
    public Task<Outcome<T>> DoAsync<T>(Command<T> command, Guid personId) =>
        Gate.DoAsync(command, personId, TestContext.Current.CancellationToken);

    /// <summary>Sends a command that must be done, and gives back its value.</summary>
    public async Task<T> DoneAsync<T>(Command<T> command, Guid personId)
    {
        var outcome = await DoAsync(command, personId);
        Assert.True(outcome.IsDone, $"{command.GetType().Name}: {outcome.Sentence}");
        return ((Outcome<T>.Done)outcome).Value;
    }

    /// <summary>Opens the database as nobody in the product may: to look, and to tamper.</summary>
    public DeskContext OpenDatabase() => services.GetRequiredService<IDbContextFactory<DeskContext>>().CreateDbContext();

    public Task<Verification> VerifyAsync() =>
        services.GetRequiredService<RecordVerifier>().VerifyAsync(TestContext.Current.CancellationToken);

    /// <summary>Fails when the record does not hold.</summary>
    public async Task AssertRecordHoldsAsync() => Assert.Empty((await VerifyAsync()).Findings);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Directory.Path, recursive: true);
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var directory = new DeskDirectory(System.IO.Directory.CreateTempSubdirectory("factcheck-template-").FullName);
        var outcome = await new DatabaseOpening(directory, TimeProvider.System).OpenAsync(OpeningMode.Serve, CancellationToken.None);
        using var opened = Assert.IsType<Outcome<OpenedDesk>.Done>(outcome).Value;
        var options = new DbContextOptionsBuilder<DeskContext>();
        StorageRegistration.Configure(options, directory.Database);
        await using var database = new DeskContext(options.Options);
        await database.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return directory.Database;
    }
}
