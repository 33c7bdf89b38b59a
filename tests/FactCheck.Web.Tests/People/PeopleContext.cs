using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using FactCheck.Core.Audit;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using FactCheck.Web.People;
using FactCheck.Web.Shell;
using FactCheck.Web.Tests.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace FactCheck.Web.Tests.People;

/// <summary>A desk on a file of its own, seen by its administrator, Anna.</summary>
public abstract class PeopleContext : ShellContext, IAsyncLifetime
{
    private readonly DeskDirectory directory = new(Directory.CreateTempSubdirectory("factcheck-people-").FullName);

    protected PeopleContext()
    {
        Services.AddLogging();
        Services.AddDesk(directory);
        Services.AddSingleton<HeldContexts>();
        Services.AddSingleton<IDbContextFactory<DeskContext>>(services => services.GetRequiredService<HeldContexts>());
        Services.AddPeople();
        Services.AddDeskIdentity();
        Services.AddSingleton<AuditLog>();
        Services.AddSingleton<AuditChanges>();
        Services.AddScoped<DeskSession>();
        Services.AddScoped<PeopleWork>();
        Anna = this.AddAuthorization();
    }

    protected Guid AnnaId { get; private set; }

    protected BunitAuthorizationContext Anna { get; }

    protected Desk Gate => Services.GetRequiredService<Desk>();

    protected PeopleDirectory People => Services.GetRequiredService<PeopleDirectory>();

    protected HeldContexts Contexts => Services.GetRequiredService<HeldContexts>();

    protected static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using (var database = Contexts.CreateDbContext())
            await database.Database.MigrateAsync(Cancellation);
        AnnaId = Done(await People.FoundAsync(
            new FoundDesk(Guid.CreateVersion7(), "Test desk", "Anna", "anna@desk.example", WorksAlone: false),
            "three plain words", Cancellation));
        Anna.SetAuthorized("Anna");
        Anna.SetClaims(new Claim(ClaimTypes.NameIdentifier, AnnaId.ToString()));
    }

    /// <summary>Adds somebody.</summary>
    protected async Task<Guid> AddAsync(string name, Roles roles) => Done(await Gate.DoAsync(
        new AddPerson(Guid.CreateVersion7(), name, $"{name.ToLowerInvariant()}@desk.example", roles), AnnaId, Cancellation));

    /// <summary>Renders a page with what the layout gives dialogs and snackbars.</summary>
    protected IRenderedComponent<IComponent> Show<TPage>()
        where TPage : IComponent
    {
        Dialogs = Render<MudDialogProvider>();
        return Render(builder =>
        {
            builder.OpenComponent<TPage>(0);
            builder.CloseComponent();
        });
    }

    protected IRenderedComponent<MudDialogProvider> Dialogs { get; private set; } = default!;

    protected static T Done<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.IsDone, outcome.Sentence);
        return ((Outcome<T>.Done)outcome).Value;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        using (var database = new SqliteConnection($"Data Source={directory.Database}"))
            SqliteConnection.ClearPool(database);
        if (Directory.Exists(directory.Path))
            Directory.Delete(directory.Path, recursive: true);
    }
}

/// <summary>Opens the real database, as soon as the test lets it.</summary>
public sealed class HeldContexts(DbContextOptions<DeskContext> options) : IDbContextFactory<DeskContext>
{
    private TaskCompletionSource? held;

    /// <summary>From now on every opening waits.</summary>
    public void Hold() => held = new TaskCompletionSource();

    /// <summary>Lets go what waits.</summary>
    public void Release() => held?.SetResult();

    public DeskContext CreateDbContext() => new(options);

    public async Task<DeskContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
    {
        if (held is not null)
            await held.Task;
        return new DeskContext(options);
    }
}
