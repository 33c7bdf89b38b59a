using FactCheck.Core.Evidence;
using FactCheck.Core.Storage;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging.Console;

namespace FactCheck.Web.CommandLine;

/// <summary>A desk on its way to the browser.</summary>
/// <param name="Configuration">Where the settings came from: log levels and the like are read from it.</param>
internal sealed record ServedDesk(OpenedDesk Desk, DeskSettings Settings, IConfiguration Configuration, DemoMode Demo)
{
    private const string HostLog = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <summary>The token of the first run.</summary>
    public FirstRunToken FirstRun { get; } = new();

    /// <summary>Puts the host together; it is not started.</summary>
    /// <param name="replace">Puts other parts in place of the desk's own: a test's, that asks no network.</param>
    public WebApplication Build(Action<IServiceCollection>? replace = null)
    {
        var builder = DeskHost.CreateBuilder();
        builder.Configuration.AddConfiguration(Configuration);
        builder.WebHost.UseUrls([.. Settings.Urls]);

        var services = builder.Services;
        services.AddOpenedDesk(Desk, Settings);
        services.AddFactWatcher();
        services.AddBlobSweep();
        services.AddSplitWorker();
        services.AddCapturing();
        services.AddLinkChecks();
        services.AddHostedService<HeadKeeper>();
        services.AddSingleton(Demo);
        services.AddSingleton(FirstRun);
        services.AddSingleton<IDemoLoader, SeededDemo>();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = Settings.StopWithin);
        services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        services.PostConfigure<IdentityOptions>(Set);
        services.PostConfigure<CookieAuthenticationOptions>(
            IdentityConstants.ApplicationScheme, options => options.ExpireTimeSpan = Settings.SignIn.StaysFor);
        DeskDirectory.Create(Desk.Directory.Keys);
        services.AddDataProtection().SetApplicationName("FactCheck").PersistKeysToFileSystem(new DirectoryInfo(Desk.Directory.Keys));

        replace?.Invoke(services);

        // A start that fails is said in one line by the verb; the host would tell it again at length.
        WebApplication? app = null;
        builder.Logging.AddFilter(HostLog, level => level >= LogLevel.Warning && app?.Lifetime.ApplicationStarted.IsCancellationRequested == true);
        app = builder.Build();
        app.UseDeskWeb();
        return app;
    }

    private void Set(IdentityOptions options)
    {
        options.Lockout.MaxFailedAccessAttempts = Settings.SignIn.AttemptsBeforeLockout;
        options.Lockout.DefaultLockoutTimeSpan = Settings.SignIn.LockedFor;
    }
}
