using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using FactCheck.Web.CommandLine;
using FactCheck.Web.Tests.Workspace;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Account;

/// <summary>The real host on a real file, at a port the system chose.</summary>
public sealed class WebDesk : IAsyncDisposable
{
    public const string Password = "three plain words";

    private readonly OpenedDesk opened;
    private readonly WebApplication app;

    private WebDesk(OpenedDesk opened, WebApplication app)
    {
        this.opened = opened;
        this.app = app;
    }

    public IServiceProvider Services => app.Services;

    public PeopleDirectory People => Services.GetRequiredService<PeopleDirectory>();

    public Desk Gate => Services.GetRequiredService<Desk>();

    public FirstRunToken Token => Services.GetRequiredService<FirstRunToken>();

    public Uri Address => new(app.Urls.First());

    /// <summary>The first person, when the desk was founded.</summary>
    public Guid AdministratorId { get; private set; }

    /// <summary>Starts a desk where nobody is yet.</summary>
    public static async Task<WebDesk> StartEmptyAsync(bool demo = false)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var path = Directory.CreateTempSubdirectory("factcheck-web-").FullName;
        var configuration = SettingsSource.Load([new(SettingsSource.Urls, "http://127.0.0.1:0"), new(SettingsSource.DataDirectory, path)]);
        var (settings, faults) = SettingsSource.Read(configuration);
        Assert.Empty(faults);
        var opened = Done(await new DatabaseOpening(new DeskDirectory(path), TimeProvider.System).OpenAsync(OpeningMode.Serve, cancellation));
        var app = new ServedDesk(opened, settings, configuration, new DemoMode(demo))
            .Build(services => services.AddSingleton<IHostResolver>(new LocalHostsAlone()));
        await app.StartAsync(cancellation);
        return new WebDesk(opened, app);
    }

    /// <summary>Starts a desk founded by an administrator, admin@desk.example.</summary>
    public static async Task<WebDesk> StartAsync(bool demo = false)
    {
        var desk = await StartEmptyAsync(demo);
        desk.AdministratorId = Done(await desk.People.FoundAsync(
            new FoundDesk(Guid.CreateVersion7(), "Test desk", "A. Dmin", "admin@desk.example", WorksAlone: false),
            Password, TestContext.Current.CancellationToken));
        return desk;
    }

    /// <summary>Adds somebody with the common password.</summary>
    public async Task<Guid> AddAsync(string email, Roles roles)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var link = Done(await People.AddAsync(
            new AddPerson(Guid.CreateVersion7(), email.Split('@')[0], email, roles), AdministratorId, cancellation));
        Done(await People.SetPasswordAsync(link.PersonId, link.Token, Password, cancellation));
        return link.PersonId;
    }

    /// <summary>A browser of its own: cookies, no script, redirects looked at one by one.</summary>
    public Browser Open() => new(Address);

    public DeskContext OpenDatabase() => Services.GetRequiredService<IDbContextFactory<DeskContext>>().CreateDbContext();

    /// <summary>The value of what must have been done.</summary>
    public static T Done<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.IsDone, outcome.Sentence);
        return ((Outcome<T>.Done)outcome).Value;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        opened.Dispose();
        using (var database = new SqliteConnection($"Data Source={opened.Directory.Database}"))
            SqliteConnection.ClearPool(database);
        Directory.Delete(opened.Directory.Path, recursive: true);
    }
}
